/**
 * How words are often mistyped, or shortened in a text message, and what they stand for. Letters are written in a hurry: a
 * rule should not have to list the ways in which *definitely* goes wrong.
 *
 * Only forms that are no word of their own: *defiantly*, *council* and *their* stay as they are.
 */
export const misspellings: ReadonlyArray<readonly [typed: string, meant: readonly string[]]> = `
you: u yu yuo yoou
your: ur yuor
yourself: urself yourslef yoursef
are: r
please: pls plz pleas plese
because: cos coz cuz bcos becuz becuase becasue beacuse becouse beacause becaus bcoz
though: tho
through: thru throught
should: shoud shoudl shuold sould shold shud shoul shouls shd shld
would: woud wuold wud woudl wld
could: coud cuold cud coudl cld
should have: shouldve shoudve
would have: wouldve woudve
could have: couldve coudve
must have: mustve
might have: mightve
do not: dnt donot
have not: hvnt
has not: hasent
did not: dident didn
could not: cudnt coudnt cudn
would not: wudnt
should not: shudnt shdnt shldnt
will not: wnt
have: hav hv ahve haev
the: teh hte
that: taht tht dat
this: tihs
what: waht wot wat
which: wich whcih
with: wiht
whether: wether wheather
people: ppl poeple peple
tomorrow: tmrw tmw tomoz tommorow tomorow tommorrow 2moro 2morrow tmoz
yesterday: yday yesturday yesterdy
meeting: mtg meting meetting
appointment: appt apointment appointmnt
assessment: assesment assessement asessment assessmnt assment
assess: asess
appeal: apeal appel appeall
appealing: apealing
appealed: apealed
tribunal: tribual tribunel tribunial
mediation: mediaton mediacion
definitely: definately definitly definatly definetly definitley defo deffo deffs defos deffinitely definatley
probably: probaly probly prolly probs probabley
obviously: obviosly obvously obviusly obviousley obvs obvi obviouly obviosuly
unfortunately: unfortunatly unfortunatley unfortunetly unfortunatelly unfortuantely unfortunantly
fortunately: fortunatly fortunatley
apparently: apparantly apparrently aparently apparentley apparantley appartently appaerently
hopefully: hopefuly hopefullly hopfully
luckily: luckilly luckly
thankfully: thankfuly
seriously: seriosly seriousley srsly
honestly: honestley honestlly
really: realy relly
usually: usualy ususally
finally: finaly
completely: completly completley compleatly
totally: totaly totallly
absolutely: absolutly absolutley absoloutely
actually: actualy acctually actully
literally: litterally literaly
basically: basicly basicaly
immediately: immediatly imediately imediatly immediatley
clearly: clearley cleary clearlly
strongly: strongley
always: allways alwasy alwyas alway
never: nevr nver neever
every time: everytime
a lot: alot
a bit: abit
as well: aswell
in fact: infact
at least: atleast
in case: incase
each other: eachother
of course: ofcourse
no one: noone
thank you: thankyou
good luck: goodluck
kind of: kinda
sort of: sorta
lot of: lotta
out of: outta
is not: aint isint
receive: recieve receve
received: recieved receved
receiving: recieving
believe: beleive belive beleve
believes: beleives belives
believed: beleived belived
recommend: recomend reccomend reccommend recommed
recommended: recomended reccomended reccommended
recommending: recomending reccomending
recommendation: recomendation reccomendation reccommendation
suggest: sugest
suggested: sugested
advise: advize
support: suport suppport
supported: suported
supporting: suporting
supportive: suportive supportave supportve
school: shcool schol scool sch skool schl
schools: shcools schols
teacher: techer teachr
council: concil counsil
their: thier
there: ther
friend: freind
disappointed: dissapointed disapointed dissappointed
disappointing: dissapointing disapointing dissappointing
disappointment: dissapointment disapointment
embarrassing: embarassing embarrasing
embarrassed: embarassed embarrased
aggressive: agressive aggresive agresive
occurred: occured
until: untill
separate: seperate
separately: seperately
necessary: neccessary necesary neccesary
necessarily: neccessarily necesarily
useless: usless useles uselesss
hopeless: hopless
terrible: terible terrable
horrible: horible
awful: awfull
appalling: apalling appaling apauling
disgraceful: disgracefull disgracful
disgusting: discusting disgustin
ridiculous: rediculous ridiculus rediculus ridicolous
unacceptable: unacceptible unaceptable unnacceptable unexceptable
unprofessional: unproffesional unprofesional unproffessional
professional: proffesional profesional proffessional
incompetent: incompetant incompitent
arrogant: arrogent arogant
dishonest: dishonnest dishonist
lying: lieing
manipulative: manipulitive manipulativ
brilliant: brillant briliant brillient
amazing: amazin amazeing amasing
fantastic: fantastik fantasic fantastick
excellent: excelent excellant exellent
wonderful: wonderfull
helpful: helpfull
grateful: greatful gratefull greatfull
successful: successfull succesful sucessful
surprise: suprise
surprised: suprised
surprising: suprising
guarantee: garantee guarentee gaurantee guarrantee
certain: certin certian
convinced: convinsed
strength: strenght
instead: insted
different: diffrent
difficult: difficlt dificult
experience: experiance
independent: independant
occasion: occassion
occasionally: occassionally
relevant: relevent
remember: remeber rember remmeber
responsibility: responsability
ignoring: ignorring
harass: harras
harassed: harassd harrased harrassed
desperate: desparate
desperately: desparatly desperatly
argument: arguement
conscious: concious
weird: wierd
writing: writting
achieve: acheive
address: adress
coming: comming
committed: commited
refuse: refuze
refusing: refuseing
failing: faling
failed: faild failled fialed falied
statutory: statuatory statutary
discrimination: descrimination discrimnation
exclusion: exlusion
excluded: exluded
attendance: attendence
behaviour: behavoir behavour
autistic: autisic
diagnosis: diagnosys
evidence: evidance evidense
decision: desision descision decison
guidance: guidence
government: goverment
authority: authorty athority
manipulate: manipulat
complain: complane
complaint: complant
solicitor: soliciter solictor
undoubtedly: undoubtably undoubtedley
blatantly: blatently blatantley
unquestionably: unquestionabley
constantly: constantley
continually: continualy
nobody: nobdy
allegedly: alledgedly allegedley
supposedly: supposably supposidly
conveniently: conviniently conveniantly
incompetence: incompetance
obstructive: obstuctive
unhelpful: unhelpfull unhelpfuly
patronising: patronizing
laziness: lazyness
dismissive: dissmissive dismisive
neglected: neglacted
lovely: lovley
incredible: incredable
shameful: shamefull
inexcusable: inexcuseable
unforgivable: unforgiveable
unbelievable: unbelieveable
farcical: farsical
shambles: shambels
shambolic: shambollic
outrageous: outragous
pathetic: pathethic
scandalous: scandelous
abysmal: abismal
atrocious: atrotious
said: sed
straight: str8 strait
before: b4 befor
night: nite
tonight: 2nite tonite
you will: ull youll youl
you have: uve youv
they will: theyll theyl
enough: enuf enuff
getting: gettin
going: goin
doing: doin
trying: tryin
taking: takin
making: makin
saying: sayin
talking: talkin
nothing: nuffin nothin nowt
anything: anythin owt
something: somethin summat
having: havin
giving: givin
asking: askin
waiting: waitin
know: kno
good: gd gud
great: gr8
wait: w8
hate: h8
late: l8
was: woz
does not: dosent dosnt doesent
governors: govs
are not: arnt
who is: whos
it will: itll
psychologist: phycologist physcologist pyschologist
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [meant = '', typed = ''] = line.split(': ')
    return typed.split(' ').map((word) => [word, meant.split(' ')] as const)
  })
