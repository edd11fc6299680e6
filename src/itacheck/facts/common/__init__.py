"""What facts of all families are built from: the plan made ready, evidence, labels and amounts."""
