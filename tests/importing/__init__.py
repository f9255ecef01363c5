"""Tests of ``rebound.importing``."""
