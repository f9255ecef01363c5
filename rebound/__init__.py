"""Rebound: a private, reflective workbook for the time after a job rejection."""
