"""What Rebound claims about itself, measured: one module a question, one command for all."""
