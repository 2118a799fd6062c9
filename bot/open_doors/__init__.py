"""The doors for programs: `/v1` for scripts, MCP for other people's assistants. Nothing that comes in is stored."""
