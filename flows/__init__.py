"""What is asked and computed: forms, policy, points, deadlines. Pure."""
