"""The writers: each turns the toolkit into files and knows nothing of the others."""
