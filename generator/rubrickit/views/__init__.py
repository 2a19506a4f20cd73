"""One documented dataclass a page, ready to print: templates get nothing else.

Texts are `Markup`: escaped, with Markdown rendered and links relative to the page.
"""
