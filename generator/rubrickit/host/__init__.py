"""The one place that knows MkDocs; everything else would work with another site builder."""
