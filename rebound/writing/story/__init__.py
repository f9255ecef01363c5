"""What a listener would find in a story, and would miss: text in, findings out."""
