"""The door: Voilà and JupyterLab with Rebound's settings, on loopback, behind a token."""
