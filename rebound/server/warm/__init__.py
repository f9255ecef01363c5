"""Kernels that start warm: each forked from one process that has its imports done. See ``README.md``."""
