"""Records written out as files that anybody can read without Rebound."""
