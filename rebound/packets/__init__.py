"""What travels between a client and a coach: checked data in one file that only the other can open."""
