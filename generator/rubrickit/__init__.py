"""rubrickit: rubrics in YAML and guides in Markdown become a site, handouts and templates."""

__version__ = "0.1.0"
