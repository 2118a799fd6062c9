"""What an act changes: (session, context, act) to the session after it and what happened. Says nothing."""
