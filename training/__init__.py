"""How the small models that ship were learned from our own texts: one module a model, made again at will."""
