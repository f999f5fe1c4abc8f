"""Sessions and what runs in them: pages, handlers, tasks, messages between sessions."""
