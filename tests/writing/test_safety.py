"""The safety phrases, on lines in several voices: they must hear what is plain, and not job talk."""

import pytest

from rebound.writing.safety import weight

HARMLESS = """\
I've been planning how to end it with the agency.
I stabbed at the keyboard and hit send.
I can't see myself staying past this probation.
I tried to do it in the test and the clock ran out.
Could the bus take me there before nine?
They were saving pills for the trial, it is a pharma firm.
I nearly fell asleep in the panel.
I can't do life insurance any more, I want another field.
this job search is killing me
it was a dead-end role and I knew it
I could die of embarrassment, I called him by the wrong name
the end of my contract is in June
I just want to end this application and move on
my interview was a suicide mission with that panel
I'd be better off without that commute
My team would be better off without me as a manager, said the review, and I laughed.
I've decided to end my contract early
I'm going to kill it next time
I nearly drowned in spreadsheets on the case study
they pulled the plug on the role
I don't want to be here for another restructuring
I don't want to wake up to another rejection mail
my hopes of a promotion are dead
I wrote a goodbye note to my colleagues on the last day
I wrote my farewell letter to the team in March
I took two paracetamol and went into the interview
I was hanging around the lobby for an hour
I gave my things away when I left the office, the plants and the mug
I have a date picked for the move
I am done with this company
I can't live without a salary
we counted the pills twice on each shift
I stood on the roof of the car park for better reception
I cut myself a slice of cake and opened the mail
I would not be caught dead in that uniform
I live for this kind of work
I don't see myself being there in five years
I told my sister goodbye at the station and went to the interview
The belt around my neck was my lanyard, and it kept twisting
It took years off my life
over my dead body will I apply there again
I have no reason to go on with their process
I want to leave it all in the past
I want to disappear under the table when I think of my answer
Now I can die happy, I thought, when they invited me
I hope to make it through the night shift and then call them
Nobody cried when I left that place
I ended it with a joke and they did not laugh
I'd rather die than sit through another group exercise.
My phone was dying, so I ended the call early.
I'll be gone by the weekend, so please send the offer before Friday.
There's no reason to carry on with the second round.
I took the whole bottle of water into the panel and still coughed.
I was so ashamed that I wanted to crawl into a hole.
I jumped through every hoop they had.
I can't imagine living on that pay in London.
This rejection is the nail in the coffin of my banking plans.
I would be happier without this commute, and so would my family.
I wrote three letters to my former managers and put them in the drawer.
What's the point of being early if they start late?
They want somebody who lives and dies by the numbers.
I stopped breathing for a second when the mail came in.
I have no will to write another cover letter tonight.
I said I couldn't live with the notice period of six months.
The kitchen knife slipped on my trial shift and I needed two stitches.
My career is on life support but I'm still here.
I don't want to be around when they announce the new head.
I am thinking about ending my membership of that job board.
I have got poison ivy training next week for the park ranger job.
I'll be gone by Friday and they will have to find my files themselves.
I stood on the platform and took their call.
I looked out of the window just to look down on the car park they never gave me.
I can't live with the guilt of leaving my team, so I stayed.
I don't think I'll make it to the next round.
I don't plan to reach retirement in this firm.
If it wasn't for my mum I'd have done it already, the move to Spain I mean.
I nearly drove into the river because of the fog on the way to the interview.
I want to quit this world of agencies.
It would be better if I were not the only candidate.
I imagined myself dead last in the ranking.
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
Honestly it was a dead-end role and I can see that now.
The recruiter ghosted me and it nearly finished me off.
I could have died when my phone rang in the panel.
The third round was murder.
I'm done with this company for good.
They ended the call before I could answer.
After nine interviews I am tired of it all being so vague.
I don't want to go on with their process.
I'd sooner jump off a cliff than work for that manager.
My old department was killed off in the merger.
My contract will end and I see no way out of the notice period.
I feel hopeless at whiteboard tests.
It was pointless to drive there for ten minutes.
I want the waiting to end.
That rejection mail was the last straw.
I was dead on my feet by the last interview.
I nearly choked on my coffee reading their reply.
I took my painkillers and went to the interview with a bad back.
I work in a hospice and think about death every day on shift.
I can't live with a commute of two hours.
My dream of being a pilot died in that room.
My grandfather died the week of the interview.
I bled for that firm for eleven years.
They will kill the product anyway.
I don't want to wake up at five for a job like that.
I would not survive another year in that team.
The test drove me up the wall.
He told me I was as good as hired, then hung me out to dry.
I am giving up hope on that agency.
I just want to be left alone by recruiters for a week.
I stopped living on takeaway while I prepared.
I can't see myself there any more.
I'd rather be unemployed than go through that again.
I told them I was not going to kill myself for a deadline.
Nothing I applied for in March came to anything.
I don't matter to a firm of that size, and that's fine.
It hurt to cut my own team last year.
I sat in my car outside with the engine running and took the call there.
I hid the gun cabinet key in the old flat, it was a security job.
We hid the pills from the patient, as the protocol says.
I stood on the edge of the stage and forgot my lines.
I would do them a favour by leaving before the audit.
I was cutting fabric again within a week.
They are cutting again, so the team shrinks by half.
I hope I don't wake up the baby when I practise.
Do not wake me before eight, I said, and they rang at seven.
I decided to end the call.
I've decided to end it with the agency and go alone.
I crashed and burned in round two.
I almost drove into a tree because the sat nav sent me down a farm track.
I keep looking at the pills on the assembly line, that was the whole job.
I don't deserve to be treated like that.
I felt that my own funeral business would be better.
I'd rather die than present in French.
It was do or die in the final.
The job was killing my back.
I would hang myself out to dry if I told them the truth about the numbers.
I could not face another panel this week.
I've lost faith in their process.
I am at a dead end with this application.
That was the end of me as a candidate.
That job would have been to die for.
The feedback stung, but I'll live.
I lived and breathed that project for a year.
My phone died in the middle of the call.
The hiring freeze killed my chances.
I no longer live in Bristol, so the office is too far.
I cut my hours to prepare for this.
I was shot down in the first minute.
I'm not alive to office politics, they said.
I could not live with the result of that merger.
I'm worn out by applications.
I was so nervous that I wanted to run.
I overdid it with the preparation.
Their silence cuts deep.
I lost my voice and my nerve in round two.
The deadline is Friday and I feel the pressure.
I had a near-death experience with their lift, we laughed.
I'm sick of waiting for people to answer.
I work with patients who have tried to kill themselves.
I took a pill for my headache and did the test anyway.
The panel had no life in it.
I don't exist in their system, the portal says.
My hopes were dashed again.
I burned my bridges with that firm.
I jumped out of the window of opportunity, so to speak.
I had to kill the call.
The market is dead for juniors.
I'm not living anywhere near Reading.
My lease ends in May and I can't stay.
I was bleeding money on trains.
I would sell my soul for a reply.
My stomach dropped when I read the mail.
I threw in the towel after round four.
I worked myself into the ground for the case study.
I put my head in the oven to check the pilot light, that is a gas fitter's day.
I am sick and tired of their portal.
The role was axed.
I nursed dying people for ten years.
I need a break from all this applying.
I was on the edge of my seat the whole time.
They hung up on me.
I've hit a wall with my search.
I don't think I will ever work in banking again.
I had no reason to stay after that offer.
It was a slow death by committee.
I pulled the trigger and withdrew.
I cut my finger on the trial shift.
I fell off a ladder in my last job and hurt my leg.
I felt like a dead weight in that group task.
The test took all my energy.
I have a gun licence for the security post.
I'm afraid of what I might say in the next panel.
I was worried that I would hurt my chances.
This was my last day in the old job.
That last interview nearly did me in.
My motivation is dead.
I took a whole box of samples to the interview.
I almost fainted in the lift.
I want to leave this town for good.
Their offer would be a lifeline.
I have lost my appetite for panels.
I was killing time in the lobby.
He shot down every idea I had.
I can't live on promises any more.
I got a rope access certificate for it.
I could scream.
It felt like dying on stage.
They buried my application.
We ended it on good terms.
I choked in the second question.
I crashed out in the final round.
I'm through with agencies.
"""

EXPLICIT = """\
I've been planning how to end it.
I took too many pills on purpose last week and I might do it again.
I just cant see myself living past this month
nobody knows but I tried to do it on Sunday and woke up anyway
I am so tired, I want God to take me
I would rather be in the ground than on the dole again
Kinda hoping a car hits me on the way home
it would all be sorted if i was dead lol
I've been hoarding my mum's morphine
I don't want to do life any more
Every night I ask that I die in my sleep.
I feel like slicing my arms open
My existence should finish this week.
there is no me after friday
i dont wanna be here anymore tbh, like at all
cba being alive anymore
I've written down who should get the dog when I'm not around.
I see no more sense to live
If it wasn't for my mum I'd have done it already.
ngl i want to be dead rn
sometimes i wish i just wouldnt wake up
I am thinking to make an end with my life.
I've got a date picked and nobody knows.
everyone's life would be easier without me in it
I keep picturing myself hanging from the beam in the shed.
I don't intend to see Christmas.
my hands are on the bottle of pills again
I've made my peace, I'm checking out tonight.
what if i just drove off the road
i relapsed, there's blood on my sleeve, i cut
I can't be bothered to stay alive for another round of this.
There is no reason for me to go on living, I am seventy-one and nobody would notice.
Honest to God, I want to top meself
i shud just kil myself
wanna kms fr
I have decided that I will not live with this shame.
It would be a mercy if my heart stopped in the night.
I put the belt around my neck for a minute yesterday.
I keep going up to the roof of the car park and looking down.
Life is not for me any more and I want to leave it.
I've been giving my things away so there's less for them to clear up.
been thinkin bout suicide all day
I'd be worth more to my family dead than alive, with the insurance.
I just don't want to be a person any more, I want to not exist.
I have no more will to live.
i punched the wall then i burned my arm with the lighter on purpose
I want to die, I am sorry for my English.
The thought of not being alive is the only thing that calms me.
I'm going to swallow the lot and be done with it.
theres no point me being alive if i cant even get this
I don't think I'll make it through the night, I don't trust myself.
My plan is to walk out into the water after the kids are asleep.
Nobody would cry if I were dead, and I'm ready.
Tbh I'd rather just stop existing than tell my parents.
I have bought the helium and I know how to use it.
Please take care of my mother, I will not be here when you read this.
im gonna end it fr this time
My wife would get over it, she'd find someone better once I'm in the ground.
Since Monday I only think how it would be to jump.
I'm not going to do anything, but I don't much want to be alive either.
Been standing on the platform edge again thinking one step.
I want that my life finishes.
whats even the point of me breathing
I have started hurting myself with the kitchen knife again
At my age there's nothing to hang on for, I'd as soon be dead.
i think im gonna take the whole bottle tonight
No job, no wife, no reason to carry on living.
I can't stop imagining my own death and it feels peaceful.
sumtimes i want 2 die
It'd be best for everyone if I were no longer around.
I wrote the letters to my boys and put them in the drawer with the will.
If the next one says no, I'm jumping off the bridge.
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
I've been looking up ways to do it painlessly.
I don't think I want to be alive any more.
Some nights I just pray that I won't wake up.
I keep thinking my kids would get the insurance if I was gone.
I've decided to end things this weekend.
im gonna hurt myself if i get one more no
I wish I weren't alive.
I started cutting again after the call.
There's a bridge near the office and I keep thinking of jumping.
I can't do this any more, I want to die.
The world would be better without me in it.
I have enough pills in the drawer and I keep looking at them.
I would like to stop existing.
I'm thinking of killing myself.
Why am I still alive.
ive had thoughts of taking my life since tuesday
I wrote a note to my wife and hid the rope.
I'd be doing everybody a favour if I died.
I sat in the garage with the engine running.
I don't deserve to live.
it would be easier to just not be here
I keep wondering whether anyone would come to my funeral if I did it.
I wanted to drive into a wall on the way home.
I don't want to carry on living like this.
I've been thinking about how to kill myself.
I wish I could just not exist.
If this goes on I'll take an overdose.
Honestly I'd rather not be alive.
tonight i'm going to do it, i have the tablets
I've been scratching and hurting my arms again.
My head keeps telling me to jump.
I want to go to sleep and not wake up.
My family will be better off once I'm dead.
I have no wish to live.
I keep googling how many pills it takes.
I can't stop thinking about ending it.
Nobody would care if I killed myself.
I have been planning my suicide since Monday.
I wish a truck would just run me over.
I don't want to be on this earth any more.
i cut my wrists last night
I'm going to jump off the balcony.
I'd be happier dead.
I am ready to end my life.
Sometimes I want to walk into the sea and not come back.
I've been self-harming since the rejection.
I wish I was never born.
I'm going to hang myself.
I just don't want to exist anymore.
I've been thinking of ways to end my life.
I can't live any more, it hurts too much.
I feel like dying.
I might kill myself if they say no again.
I bought a rope and wrote letters to my children.
I do not want to wake up tomorrow.
I hurt myself on purpose last night.
It would be better if I were dead.
I'm scared of what I might do to myself.
I've had enough of being alive.
I think I'm going to kill myself tonight.
i cant see a reason to stay alive
I keep having thoughts about killing myself.
I tried to hang myself once and I'm thinking of it again.
no point being alive
If I had a gun I'd use it on myself.
I've stopped seeing why I should be alive.
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
    assert weight("I want to " * 10_000) == ""
