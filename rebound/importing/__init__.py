"""Files from elsewhere, read into records with what was guessed and what needs the person."""
