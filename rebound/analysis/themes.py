"""The words by which an employer's lines are gathered: themes, and words that name no requirement."""

THEMES: dict[str, str] = {
    "experience": r"experienc\w*|senior\w*|junior\w*|track record|background|years?",
    "a skill or tool": r"skills?|technical\w*|tools?|coding|programming|languages?|knowledge|qualif\w*|certif\w*",
    "the field": r"industry|sector|domain|market",
    "examples and results": r"examples?|results?|numbers?|metrics|concrete\w*|specific\w*|detail\w*|vague",
    "how it was said": r"communicat\w*|explain\w*|clear\w*|concise|answers?|listen\w*|present\w*|stor(?:y|ies)",
    "interest in them": r"motivat\w*|interest\w*|enthusias\w*|passion\w*|research\w*|prepar\w*",
    "leading and working together": r"lead\w*|managing|management|stakeholders?|teamwork|collaborat\w*|conflict\w*",
    "fit with the team": r"fit|culture|cultural|values|personalit\w*",
    "confidence": r"confiden\w*|nervous\w*|presence|hesita\w*|assertive\w*|quiet",
    "pay": r"salar(?:y|ies)|pay|compensation|budget|expensive|expectations?",
    "place and permits": r"locations?|relocat\w*|remote|on.?site|visas?|permits?|sponsor\w*|commut\w*",
    "somebody from inside": r"internal\w*|in.?house|promot\w*",
    "the post itself changed": r"freeze|frozen|cancel\w*|restructur\w*|on hold|headcount|reorgani\w*|filled|paused",
    "many applicants": r"many applica\w*|high volume|competit\w*|strong pool|other candidates?|another candidate",
}
"""A theme → the words that belong to it. A line may belong to several, or to none."""

COMMON = frozenset(
    (
        "about", "after", "again", "also", "although", "another", "applicant", "applicants", "application",
        "because", "been", "being", "better", "bring", "brings", "came", "candidate",
        "candidates", "come", "comes", "could", "current", "currently",
        "decided", "does", "each", "else", "enough", "even", "every", "experience", "experienced",
        "feel", "felt", "find", "found", "from", "given", "good", "great", "have", "having", "hiring", "ideal",
        "into", "just", "kind", "knowledge", "know", "less", "level", "like", "look", "looking", "lack", "lacked",
        "lacking", "made", "many", "more", "most", "much", "need", "needed", "needs", "only", "other", "others",
        "over", "person", "position", "profile", "quite", "rather", "really", "required", "requirement",
        "requirements", "requires", "role", "seem", "seemed", "should", "skill", "skills", "some", "somebody",
        "someone", "something", "strong", "stronger", "such", "team", "than", "that", "their", "them", "then",
        "there", "these", "they", "thing", "think", "this", "those", "though", "time", "unfortunately", "very",
        "want", "wanted", "were", "what", "when", "where", "which", "while", "whom", "will", "with", "work",
        "worked", "working", "would", "year", "years", "your", "yours",
    )
)  # fmt: skip
"""Words that name no requirement."""
