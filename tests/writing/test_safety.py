"""The safety phrases, on lines in several voices: they must hear what is plain, and not job talk."""

import pytest

from rebound.writing.safety import weight

HARMLESS = """\
I don't want to live in Leeds, so the hybrid contract mattered.
I counted pills in the pharmacy for two years.
I would have killed for this job.
It was a dead-end role anyway.
I cut costs by 30 percent in my last position.
The deadline was brutal and I nearly died of stress.
I volunteered on a suicide-prevention line for two years.
I killed it in the first interview.
That question was a killer.
I'm dying to know who got it.
My presentation died on the second slide.
I wanted to die of embarrassment when the projector failed.
The commute would have been the death of me.
I was dead tired after the fourth round.
I shot myself in the foot with that salary answer.
I had to terminate the process myself.
They axed the whole team, and I was cut.
I burned myself out on that case study.
I hurt myself lifting a pallet, so I missed the shift.
I can't live on that salary.
It ended my career in retail.
I'd rather die than go back to that open-plan office.
I'm done with cover letters for today.
What's the point of the second test if they had decided?
I don't want to be here in the same office in five years, I told them.
I was hanging on every word.
I just want this process to end with an answer.
I see no future in print.
I can't do this test any more quickly than that.
There is no point in asking them again.
Nothing will change at that company.
I'm tired of applying with cover letters nobody reads.
I gave up on the portal after the third crash.
I'm hopeless at parallel parking.
I want to end the email on a friendly note.
The silence is killing me.
I felt like a burden to the recruiter for calling twice.
I overdosed on coffee before the panel.
I lost hope of hearing from them before Christmas.
I could kill for a good night's sleep.
I don't see the point of a nine-hour take-home.
If I'm gone on Thursday, leave it with reception.
I don't care about the title any more, I want a decent boss.
My contract ends and I won't be here next month.
I have nothing left to prove to them.
No one would notice a typo in that footnote.
They killed the project the week I started.
I'd give my right arm for that job.
This commute is killing me slowly, she joked.
I'm dead serious about moving to Leeds.
My old boss was toxic and I had to get out alive.
I want to end this chapter of my career.
I can't go on without knowing what they thought of the test.
I was drowning in paperwork for months.
The interview was a car crash.
I jumped at the chance and then fell flat.
I hung up before I could hurt myself any more with that salary talk.
I can't take any more calls today.
I took a shot in the dark and missed.
I'm burned out from the case studies.
I'd die for a team like that.
It's the end of the road for my application.
I buried myself in work for two years.
I wanted the ground to swallow me up.
I bombed the panel and blew it completely.
My heart stopped when the mail came.
I'm sick to death of online tests.
There's no life in that office.
I won't be around next week, so call me before Friday.
I threw myself into the preparation.
They want someone who will live and breathe sales.
I lost the will to live in the third hour of the assessment centre.
I was ready to jump ship.
I stabbed myself with a staple during the test.
It was suicide to ask for that salary.
My career is over at that firm.
I feel empty-handed after four months.
I have nothing to lose by asking.
I see no point in a cover letter.
I'm tired of all this paperwork.
What's the point of references if nobody calls them?
Nobody cares about my degree.
I'm giving up on the civil service.
I hate my life as a contractor sometimes.
It's hopeless trying to park there.
I need this to be over so that I can plan my summer.
I want to disappear to the mountains for a week.
I'm done trying with that recruiter.
It doesn't matter any more who got it.
I don't belong in sales.
"""

EXPLICIT = """\
I don't want to live in this world.
I've started saving up tablets.
I can't see any reason to keep living after this.
I want to kill myself.
I don't want to live anymore.
I wish I was dead.
I've been thinking about ending my life.
I keep thinking about suicide.
Everyone would be better off without me.
I want to hurt myself so badly right now.
I just want to go to sleep and never wake up.
There's no reason for me to stay alive.
I'm going to end it tonight.
I don't want to be here any more.
I took all my pills last night.
im so done i want to die
honestly i dont want to wake up tomorrow
I have been cutting again, cutting myself I mean.
sometimes i think about stepping in front of a train
Life isn't worth living if I can't even get this.
I feel suicidal since the call.
My family would be happier if I were gone.
kms lol but not lol
I've written my goodbye letter.
I can't see myself being alive at the end of this year.
If I died tonight nobody would have to pay for me any more.
I've stopped wanting to exist.
I don't see why I should keep living.
I think about dying a lot.
Thinking of ending it all tonight.
I wish I'd never been born.
I am going to kill myself if this goes on.
I feel like hurting myself.
I cut myself last night and I'm scared.
I'd rather be dead than go through this again.
There is nothing left to live for.
I have a plan to end my life.
I keep imagining jumping off the bridge on my way home.
My kids would be better off if I was dead.
I don't want to exist.
I can't stop thinking about killing myself.
I want it to be over, I want to be dead.
I hope I don't wake up tomorrow.
I've been suicidal for weeks.
Part of me wants to just die.
i'd be better off dead
maybe i should just kill myself
I have the pills here in front of me.
I'm thinking about taking my own life.
I no longer want to be alive.
I tried to end my life last year and it's coming back.
"""

HEAVY = """\
What's the point anymore?
I just want it all to stop.
Nothing will ever change.
I can't do this anymore.
There is no way out of this for me.
I feel like a burden to everyone.
Nobody would even notice if I disappeared.
I'm so tired of everything.
I don't see a future for myself.
It's all pointless.
I've lost all hope.
I don't care what happens to me now.
My life is over.
i cant go on like this
everything feels empty
I wish I could disappear for good.
It will never get better, will it.
Why do I even bother getting up.
I have nothing left to give and nothing to look forward to.
I can't see the light at the end any more.
I don't know how much longer I can keep going.
There's nothing left for me here.
I'm tired, not sleepy tired, just tired of being me.
No matter what I do, it ends the same, and it always will.
I don't see the point of any of it.
I feel completely hopeless.
Everyone would be relieved if I just went away.
I'm never going to be okay again.
I feel like I'm drowning and nobody sees it.
I can't keep doing this.
There's no point in anything any more.
I'm worthless and I always will be.
I feel dead inside.
Nothing matters.
I just want to disappear.
I'm at the end of my rope.
Nobody needs me.
I don't know why I bother getting out of bed.
I am just taking up space in this world.
I've got nothing left.
It's never going to change.
I want to sleep for ever.
I can't see a way out.
I've given up.
I hate myself.
I can't imagine a future any more.
what's even the point
Life has no meaning without work.
"""


@pytest.mark.parametrize(("expected", "lines"), [("", HARMLESS), ("explicit", EXPLICIT), ("heavy", HEAVY)])
def test_each_line_has_its_weight(expected, lines):
    assert [line for line in lines.splitlines() if weight(line) != expected] == []


def test_the_heaviest_line_of_a_text_counts_wherever_it_stands():
    assert (
        weight("It was a long day.\n\nWhat’s the point anymore?\nI don’t want to\nlive anymore. Anyway.")
        == "explicit"
    )


def test_job_talk_does_not_hide_what_stands_beside_it():
    assert weight("I nearly died of embarrassment, and now I want to die.") == "explicit"


def test_a_long_text_is_read_at_once():
    assert weight("I want to " * 50_000) == ""
