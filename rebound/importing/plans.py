"""Words that tell that something is only planned: an application for later, and the headings of such lists."""

import re

from rebound.importing import languages, names

_PLANNED: tuple[str, ...] = (
    r"(not|never|havent|didnt|didn t|did not|have not|yet to) (yet )?(appl\w*|sent|submit\w*)( yet)?",
    r"(need|have|want|must|should|going|still|will) (to )?(apply|send|submit|write)|to (apply|send|do)|draft\w*",
    r"opens?( (in|on|again))? \w+|opening (in|on|soon)|clos(es|ing)( (on|in))?|deadline|due( by)?",
    r"next (year|round|season|cycle|time|spring|summer|autumn|fall|winter)|apply (in|by|when|later|next)",
    r"wish ?list|dream job|(for|maybe|keep for|look at) later|one day|some ?day|never got round( to( it)?)?",
    r"(waiting|wait) for \w+ to",
    r"(noch )?(ansehen|anschauen|bewerben|abschicken)|noch nicht (beworben|abgeschickt)|frist|merkliste|vorgemerkt",
    r"(für )?später|bewerben bis|will ich|ab (jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\w*",
    r"pendiente( de)? \w+|por (enviar|mandar)|para (20\d\d|mas tarde|luego|el ano)|plazo|me gustaria",
    r"a (envoyer|faire|postuler|candidater)|pas encore (envoye|postule)\w*|date limite|plus tard",
)
_LATER: tuple[str, ...] = (
    r"later|next (round|year|time)|to (apply|send|do)|wish ?list|ideas?|maybe|dream\w*|saved",
    r"(not|never) (yet )?(applied|sent)|someday|shortlist|bookmark\w*|never got round",
    r"not applying|to look at|prospects?|leads?|backlog",
    r"(noch )?(ansehen|anschauen|bewerben)|ideen|später|merkliste|vielleicht|vorgemerkt|noch offen(e stellen)?",
    r"pendientes?|mas (tarde|adelante)|para luego|por (enviar|mirar)|lista de deseos",
    r"a (faire|envoyer|postuler|voir)|plus tard|idees",
)
_PLAN = re.compile(rf"\b(?:{'|'.join(map(languages.pattern, _PLANNED))})\b")
_FOR_LATER = re.compile(rf"\b(?:{'|'.join(map(languages.pattern, _LATER))})\b")


def is_plan(text: str) -> bool:
    """Say whether ``text`` speaks of an application that is still to be made."""
    return bool(_PLAN.search(names.plain(text)))


def is_for_later(heading: str) -> bool:
    """Say whether jobs are kept below ``heading`` that nobody has applied for yet."""
    return bool(_FOR_LATER.search(names.plain(heading)))
