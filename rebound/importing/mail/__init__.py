"""Mail → what each message means for an application: read, told apart, matched; nothing is written here."""
