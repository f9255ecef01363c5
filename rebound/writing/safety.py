"""Does a text of the person's own say that living itself is in question? A few phrases, looked for here only.

A list like this misses much; the help lines at the foot of every page are the safeguard, not this. Pass
only what the person wrote, never an employer's words. Nothing is kept, counted or logged.
"""

import re
from typing import Literal

Weight = Literal["", "heavy", "explicit"]
"""What a text says: nothing of the kind, that it is all too heavy, or that living is in question."""


def weight(text: str) -> Weight:
    """Return how heavy ``text`` is, which the person wrote in the first person.

    Returns:
        ``explicit`` for not wanting to live or for hurting oneself, ``heavy`` for hopelessness beyond the
        one job, else an empty string.
    """
    plain = _IDIOMS.sub(" ", " ".join(text.lower().translate(_STRAIGHT).split()))
    if _EXPLICIT.search(plain):
        return "explicit"
    return "heavy" if _HEAVY.search(plain) else ""


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w'])(?:" + "|".join(f"(?:{each})" for each in phrases) + r")(?![\w'])")


_I = r"(?:i(?:'m|'ve|'d|'ll)?|im|ive)"
_ANY_MORE = r"(?:any ?more|any longer)"
_ALL = r"(?:it all|everything|all of (?:it|this)|all this)"

_IDIOMS = _any(
    r"(?:almost |nearly |just |could(?:'ve| have)? |about to )?(?:die|died|dying|dead) (?:of|from"
    r"|with) (?:\w+ )?(?:embarrassment|shame|laughter|laughing|boredom|nerves|curiosity|thirst|hunger"
    r"|heat)",
    r"wanted to die (?:of|from|when|right there|on the spot|as (?:my|the))",
    r"(?:kill|killed|killing) (?:myself|me) (?:laughing|preparing|working|studying|training|trying"
    r"|(?:over|for|on|with) (?:this|that|the|my|a|an)|to (?:get|make|meet|finish))",
    r"(?:would|could|'d)(?:'ve| have)? (?:kill|killed|die|died) for",
    r"(?:shot|shoot|shooting) myself in the foot",
    r"(?:hurt|cut|injured|burnt|burned) myself (?:shaving|cooking|chopping|lifting|moving|at (?:work|the"
    r"|football|training)|on (?:the|a|my)|playing|running|skiing|climbing|with (?:the|a"
    r"|my) (?:\w+ )?(?:knife|paper|saw|iron|pan))",
    r"(?:suicide|self-harm|crisis)(?: and \w+)?[ -](?:prevention|awareness|line|hotline|helpline|watch"
    r"|squad|policy|risk|research|team|charity|charities|training|support|assessments?|ward|nurse|text"
    r"|statistics)",
    r"(?:volunteered|volunteer|worked|work|trained|thesis|paper|research|article|novel|play|film|course"
    r"|talk|training|project)\b[^.!?]{0,40}\b(?:suicide|self-harm|overdose)\w*",
    r"rather die than (?:work|go|wear|sit|do|use|commute|eat|write)",
    r"end my life in \w+|end (?:it|things) (?:there|here|on (?:a|good)|with (?:a|the|my|thanks))",
    r"want(?:ed)? to (?:disappear|vanish) (?:into|under|behind|when|right there)",
    r"(?:no|isn't any|wasn't any|see the|see any|see a) point (?:in|of) (?:sending|asking|calling|writing"
    r"|chasing|applying to|commuting|having|re-?doing|printing|waiting for)",
    r"what(?:'s| is|s) the point of (?:the|that|this|a|an|your|having|asking|sending) \w+",
    r"nothing will (?:ever )?change (?:in|at|there|about|on|with) (?:the|that|this|their|my)",
    r"done with (?:everything|it all|all of it|all this) (?:on|in) (?:the|my) (?:list|form|checklist"
    r"|folder|sheet)",
    r"no way out of (?:the|that|this|my) (?:building|contract|car park|lease|meeting|agreement|notice)",
    r"can'?t (?:do|take) this any ?more (?:work|calls|shifts|on)",
    r"no future (?:in|at|for (?:me )?(?:in|at)) (?:the|that|this|their|my|print|retail|sales|\w+ing)",
)
"""Wordings of working life that a phrase below would take for more than they are; they are taken out"
" first."""

_EXPLICIT = _any(
    r"(?:kill(?:ing)?|hang(?:ing)?|drown(?:ing)?|shoot(?:ing)?|poison(?:ing)?) myself",
    r"(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|burn(?:ing)?|punish(?:ing)?) myself",
    r"self[- ]?harm(?:ing|ed)?(?: again)?",
    r"(?:end(?:ing)?|take|taking|took) (?:my (?:own )?life|it all|my own)",
    r"(?:want|wanted|going|ready|planning|thinking about how|about|rather|wanna"
    r"|need) (?:to )?(?:just )?(?:end (?:it(?: all)?|things|myself|everything)|die|be dead|not exist"
    r"|stop existing|not be alive|unalive myself)(?! (?:there|here|on|with|for|of)\b)",
    rf"{_I}(?: \w+){{0,3}} (?:want|wanted|wanna) to die",
    r"(?:wish|wished) (?:that )?i (?:was|were|could be|had been) (?:dead|never born|not (?:here|alive)|gone)",
    r"wish (?:that )?i (?:could (?:just )?(?:die|go to sleep and (?:not|never)|not wake)"
    r"|hadn't (?:been born|woken up)|(?:would|could) not wake|wouldn'?t wake|didn't exist|(?:had|was"
    r"|were) never (?:been )?born)",
    rf"(?:don'?t|do not|didn't|didnt|not) (?:really |even )?(?:want|wanna|wish)(?: to)? (?:live|be alive"
    rf"|exist|wake up|be here|be around|go on living|carry on living|be in this world)(?: {_ANY_MORE}"
    rf"| tomorrow| again| at all|(?=\W*$|[.,;!?]))",
    r"(?:don't|dont|do not) (?:want|wanna) to (?:live|be alive|exist)",
    r"better off (?:dead|without me|if i (?:was|were|wasn't|weren't|died|disappeared))",
    r"(?:(?:would|'d) be|is|are) (?:better|fine|happier|easier) (?:off )?(?:without me|if i (?:was gone"
    r"|were gone|wasn't (?:here|around|alive)|weren't (?:here|around|alive)|died))",
    rf"{_I}(?: \w+){{0,4}} (?:suicidal|thinking (?:of|about) (?:suicide|dying|death|ending)"
    rf"|thoughts? of (?:suicide|dying|ending|death|killing))",
    r"(?:feel(?:ing)?|felt|been|having|have|had|am|quite|a bit) suicidal(?: thoughts)?",
    r"(?:commit(?:ting)?|attempt(?:ing)?|considered|considering|contemplating|think(?:ing)? (?:of|about)"
    r"|thought (?:of|about)) (?:suicide|killing|ending (?:it|my|things))",
    r"(?:no|not any|any|a single|one|not a|another) reason (?:left )?(?:to (?:live|be alive|stay alive"
    r"|go on living|be here)|for (?:living|me to (?:live|be here|stay)))",
    r"(?:life (?:is not|isn't|isnt|is no longer|just isn't|no longer seems|doesn't seem)|not"
    r"|nothing)(?: \w+)? worth living(?: for)?",
    r"nothing (?:left )?to live for",
    r"(?:tired of|done with|sick of|finished with|had enough of|through with|over) (?:living|life"
    r"|being alive|existing)(?=\W|$)(?! (?:with|in|out|on|at|here)\b)",
    rf"(?:can't|cannot|can not|couldn't) (?:go on|carry on) (?:living|like this much"
    rf"|with (?:my )?life)(?: {_ANY_MORE})?",
    r"(?:sleep|asleep|bed)(?: tonight)? (?:and |then )?(?:never|not|hoping (?:not"
    r"|never)(?: to)?) (?:to )?wak(?:e|ing)(?: up)?",
    r"hope(?:d)? (?:that )?i (?:don't|do not|wouldn't|won't|didn't|never) wake(?: up)?",
    r"(?:jump(?:ing)?|step(?:ping)?|walk(?:ing)?|drive|driving|throw(?:ing)? myself) (?:off (?:a|the|that"
    r"|my) (?:bridge|roof|building|balcony|cliff)|in front of (?:a|the) (?:train|bus|car|lorry|truck|tram"
    r"|tube)|under (?:a|the) (?:train|bus)|(?:in)?to (?:a|the) (?:tree|river|oncoming \w+))",
    rf"{_I}(?: \w+){{0,3}} (?:overdos(?:e|ing)|(?:took|take|taking|swallow|count|counting|counted"
    rf"|saving up|saved up) (?:all )?(?:my|the|these|enough) (?:pills|tablets|medication|sleeping pills))",
    r"slit(?:ting)? my wrists|kms|unalive|off myself|top myself|do myself in|finish myself|end myself"
    r"|do away with myself",
    r"(?:put|putting) an end to (?:it all|myself|my life|everything)",
    r"(?:won't|will not|wont|not going to|not gonna|might not) be (?:(?:here|around|alive) (?:tomorrow"
    r"|much longer|in the morning)|alive (?:any ?more|by then|next \w+))",
    r"(?:if|when|once) i(?:'m| am| was| were|'d be)? (?:dead|not (?:here|around|alive) any ?more"
    r"|not alive|no longer (?:here|alive)|died)(?=\W|$)|if i (?:was|were) gone",
    r"(?:stopped|stop|no longer|not) want(?:ing)? to (?:exist|live|be alive|wake up)|see myself (?:being "
    r"|staying )?alive",
    r"(?:goodbye|farewell) (?:note|letter) (?:to my|for my|is written)|said my goodbyes|written my goodbye",
    r"wouldn't mind (?:if i )?(?:dying|not waking|got hit|died|(?:if i )?didn't wake)(?: \w+){0,3}",
    r"wish (?:something|a (?:car|bus|train|truck|lorry)) would (?:hit|kill|run) (?:me|over me)"
    r"|wish it would (?:all )?end me",
)

_HEAVY = _any(
    rf"what(?:'s| is|s) the point(?: of (?:any of (?:it|this)|it(?: all)?|anything|trying|going on"
    rf"|carrying on|getting (?:up|out of bed)|me|doing anything|all (?:of )?(?:it|this)|this|life"
    rf"|even trying))?(?: {_ANY_MORE})?(?=\W*$|[?.!,;])",
    rf"what(?:'s| is|s) the point {_ANY_MORE}|what(?:'s| is) even the point",
    rf"(?:don'?t|do not|can'?t|cannot|no longer) (?:really )?see (?:the|a|any|much) (?:point|sense|future"
    rf"|way (?:out|forward|through|on)|hope|light|end to)(?: in (?:anything|it|any of (?:it|this)"
    rf"|carrying on|going on|trying|getting up))?(?: {_ANY_MORE}| for me)?(?=\W*$|[?.!,;]| and\b)",
    r"(?:there's|there is|theres|is) (?:just |really )?no (?:point|hope|way out|future|light"
    r"|sense)(?: left)?(?: (?:in|to) (?:anything|it|any of (?:it|this)|trying|going on|carrying on"
    r"|getting up))?(?: any ?more| for me)?(?=\W*$|[?.!,;]| and\b)",
    r"(?:just |only |really )?(?:want|wanted|need|wish|wanna)(?: for)? (?:it|everything|it all"
    r"|all of (?:it|this)|this|the pain|the noise)(?: all)?(?: to| would)? (?:just )?(?:stop|end|be over"
    r"|go away|go quiet|to be over)",
    r"(?:nothing|it|things|this|my life)(?:'ll| will|'s going to|s never going to| is going to)? (?:never"
    r"|ever|not)(?: going to)? (?:change|get(?:ting)? (?:any )?better|improve|be (?:ok|okay|alright"
    r"|all right|better|good)|work out)(?: again| for me)?(?! (?:in|at|about|there|on|with)\b)",
    r"(?:nothing|never anything)(?: good)? (?:ever|is ever going to|will ever) (?:happens?|goes right"
    r"|works? out|changes?|gets? better)(?: to me| for me| again)?",
    rf"{_I}(?: \w+){{0,2}} (?:can't|cannot|can not|cant) (?:(?:do this|go on|carry on)(?=\W*$|[.,;!?]"
    rf"| any ?more(?: of this)?(?=\W*$|[.,;!?])| like this| much longer)|keep (?:going|doing this|fighting"
    rf"|this up)|take (?:it|this|any more|much more|another day)|cope|bear (?:it|this)|face (?:tomorrow"
    rf"|another day|the day|anything|anyone)|see (?:a |any )?way (?:out|forward|through)|stand (?:being me"
    rf"|this life))(?: like this)?(?: {_ANY_MORE}| any more of this)?",
    rf"(?:can't|cannot|cant) (?:do this|go on|carry on|take (?:it|this)|cope"
    rf"|keep going)(?: like this)? {_ANY_MORE}",
    r"(?:nobody|no one|no-one|noone|not a soul|who) (?:would|will|'d) (?:even |ever |really )?(?:miss me"
    r"|(?:notice|care|mind)(?: (?:if|whether|that) i(?:'m| am| was| were)? (?:disappear\w*|vanish\w*"
    r"|died?|dead|went|wasn't|weren't|gone|left|not|didn't|stopped|lived?)|(?: at all)?(?=\W*$|[.,;!?])))",
    rf"{_I}(?: \w+){{0,3}} (?:a|such a|just a|nothing but a) burden(?! (?:to|on|for) (?:the|you|hr|your"
    rf"|their)\b)(?: (?:to|on|for) \w+)?",
    r"(?:want(?:ed)?|wanna|wish i could|could just|like) (?:to )?(?:just )?(?:disappear|vanish"
    r"|not be here|fade away|cease|stop being|be gone|run away from everything)(?: for good| forever"
    r"| completely)?",
    r"(?:don'?t|do not|didn't) (?:really )?care (?:what happens to me|if i (?:wake|live|make it)"
    r"|whether i (?:wake|live)|about (?:anything|living)(?: any ?more)?|any ?more (?:about|what happens))",
    rf"(?:so |just |bone |dead )?tired of (?:{_ALL}|it|trying|fighting|everyone|myself|being me|pretending"
    rf"|struggling|holding on)(?=\W|$)",
    rf"{_I}(?: just| so| completely)* (?:done|finished) (?:with {_ALL}|with people|fighting|trying"
    rf"|with the world)",
    r"(?:everything|it all|life|my life|it|all of it)(?:'s| is| feels| seems| has become"
    r"| looks)(?: \w+)? (?:pointless|hopeless|meaningless|empty|worthless|over|too much|unbearable|dark"
    r"|black|not worth it)(?! (?:to|for) (?:you|your|the) \w+)(?=\W*$|[.,;!?]| and\b| any ?more| now)",
    r"(?:i feel|i'm feeling|feeling|i felt|i'm|i am|im)(?: so| just| completely| utterly| totally"
    r"| really)* (?:hopeless|empty(?: inside)?|numb(?: inside)?|worthless|trapped|like giving up"
    r"|dead inside|lost all hope|beyond help|broken beyond)(?! (?:at|with|in (?:a|the)|on)\b)",
    r"(?:lost|losing|given up|giving up|out of|no) (?:all )?hope(?: \w+)?(?=\W*$|[.,;!?]| that\b| in\b"
    r"| on\b| left\b)(?<!hope to)",
    r"giv(?:e|en|ing) up on (?:life|everything|myself|ever|it all|the future)",
    r"nothing (?:really |even )?(?:matters|makes sense|means anything|is left|feels worth|left for me"
    r"|is worth)(?: any ?more| it| to me| for me)*",
    r"(?:don'?t|do not|didn't|never) (?:really )?matter(?: to (?:anyone|anybody"
    r"|a soul))?(?: any ?more)?(?=\W*$|[.,;!?])(?<!it doesn't matter)",
    r"my (?:whole )?life (?:is|'s|feels)(?: \w+)? (?:over|ruined|finished|a waste|wasted|going nowhere"
    r"|pointless)",
    r"(?:why|what) (?:do i|am i|should i|even)(?: even| still)? (?:bother (?:with|getting|going|any ?more"
    r"|living)|keep going|go on|carry on|here for|alive for|get up)(?: \w+){0,3}",
    r"why (?:even )?bother (?:any ?more|with anything|getting up|going on|living)",
    r"(?:haven't|not|can'?t|don'?t|barely)(?: \w+)? (?:got |get |getting |gotten |left )?(?:out of "
    r"|my )?bed (?:in|for) (?:days|a week|weeks)",
    r"(?:never|not) (?:going to )?(?:feel|be) (?:happy|okay|ok|normal|whole|all right) again",
    r"(?:too|so) (?:heavy|hard|tired|much) to (?:go on|carry on|keep going|live|bear|carry any ?more)",
    r"(?:at|reached|near|hit) (?:the end of my (?:rope|tether|strength)|rock bottom|breaking point)",
    r"(?:can't|cannot|don't|do not) (?:imagine|picture|see) (?:a|any|my) (?:future|tomorrow"
    r"|life)(?: for (?:me|myself)| any ?more| without| after this|(?=\W*$|[.,;!?]))",
    r"no way out(?: of (?:this|it|here))?(?: for me| any ?more| left)"
    r"|see the light (?:at the end )?(?:of the tunnel )?any ?more",
    r"how (?:much |many )?(?:longer|more) (?:of this )?(?:i|can i|i'll|i will)(?: can"
    r"| am able to)?(?: even)? (?:keep (?:going|doing this|this up|on)|go on|do this|take (?:this|it)"
    r"|last|stand (?:this|it)|hold on|carry on|be able to)",
    r"nothing (?:left )?(?:for me )?(?:to (?:look forward to|give|hope for|hold on (?:to|for))"
    r"|left for me)(?: here| any ?more)?",
    r"(?:never|always) (?:going to )?be (?:like this|this way|alone|a nobody) (?:for me|for ever|forever)"
    r"|ends? the same(?: way)?,? (?:and it )?always",
)
