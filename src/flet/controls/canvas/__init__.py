"""Free drawing."""
