"""What decides who may apply: the permit, the employer, who pays."""
