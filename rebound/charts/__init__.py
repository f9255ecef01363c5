"""One result to a figure: drawn as text, twice, and told once more as a table."""
