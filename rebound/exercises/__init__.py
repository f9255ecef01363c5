"""What is written in each exercise: one file for the bodies of each, and the values they may take."""
