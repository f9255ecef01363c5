"""One question to a file: a frame goes in, a result comes out."""
