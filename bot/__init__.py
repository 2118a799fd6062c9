"""Everything that touches the world: channels, storage, clock, files, settings."""
