"""What the command line does: one command a file, called with plain values, printing its result."""
