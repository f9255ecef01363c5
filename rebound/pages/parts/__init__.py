"""What several pages are made of: the desk, a sitting, the rejection form, its log, a parked draft."""
