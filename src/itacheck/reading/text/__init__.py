"""What running text and single cells say: lists, years, amounts, ticks."""
