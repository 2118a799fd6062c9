"""What people mean (`understanding/`), what is asked of them, and what is computed: points, dates, routes. Pure."""
