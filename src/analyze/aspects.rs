//! What a report speaks of, beside its figure: the place, date, population and so on that it gives otherwise than its
//! note.
//!
//! Takes what a note says and what a report `gives`; gives for each aspect whether it is the note's, another, or not
//! stated, so that two reports can be compared. It knows nothing of figures.

use crate::analyze::claimants::words_key;
use crate::locale::Date;
use crate::resolve::{Actor, Counts, Given, Gives, Kind, Note};

/// What a claim has beside its figure, and what an article may give otherwise than the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// What happened, or what the thing is called.
    What,
    /// When it happened.
    When,
    /// Where it happened.
    Place,
    /// Who is counted.
    Population,
    /// Whether all since the beginning are counted or a period.
    Counts,
    /// Who acts, or on whose behalf someone speaks.
    Actor,
    /// What is done.
    Action,
    /// Where to, or to whom.
    To,
    /// Who speaks.
    Speaker,
    /// When it was said.
    SaidOn,
    /// Which stance is taken.
    Stance,
}

impl Aspect {
    /// Every aspect, in the order in which a record has them.
    pub const ALL: &[Self] = &[
        Self::What,
        Self::When,
        Self::Place,
        Self::Population,
        Self::Counts,
        Self::Actor,
        Self::Action,
        Self::To,
        Self::Speaker,
        Self::SaidOn,
        Self::Stance,
    ];

    /// Gives the key of content files, which is the word of the data documents too.
    pub fn name(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::When => "when",
            Self::Place => "place",
            Self::Population => "population",
            Self::Counts => "counts",
            Self::Actor => "actor",
            Self::Action => "action",
            Self::To => "to",
            Self::Speaker => "speaker",
            Self::SaidOn => "said_on",
            Self::Stance => "stance",
        }
    }
}

/// What a report says of one aspect.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Told {
    /// As the note has it.
    #[default]
    AsNoted,
    /// Looked for, and not in the article.
    NotStated,
    /// Another than the note's.
    Other(String),
}

/// What a report speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Aspects([Told; Self::COUNT]);

/// What a note itself says of each aspect.
pub(crate) struct Own([Option<String>; Aspects::COUNT]);

impl Aspects {
    /// How many aspects there are.
    pub(crate) const COUNT: usize = Aspect::ALL.len();

    /// Reads the aspects of a note.
    pub(crate) fn of_note(note: &Note) -> Own {
        let mut own = Own([const { None }; Self::COUNT]);
        // The title is folded only where something is held against it.
        let told = note.reports.iter().any(|report| report.gives.what.is_some());
        own.0[0] = told.then(|| words_key(&note.title));
        own.0[1] = note.when.as_ref().map(date);
        own.0[2] = note.place.as_ref().map(actor);
        match &note.kind {
            Kind::Figure(figure) => {
                own.0[3] = figure.population.clone();
                own.0[4] = figure.counts.map(counts);
            }
            Kind::Deployment(deployment) => {
                own.0[5] = deployment.actor.as_ref().map(actor);
                own.0[6] = deployment.action.clone();
                own.0[7] = deployment.to.as_ref().map(actor);
            }
            Kind::Statement(statement) => {
                own.0[5] = statement.actor.as_ref().map(actor);
                own.0[8] = statement.speaker.as_ref().map(actor);
                own.0[9] = statement.said_on.as_ref().map(date);
                own.0[10] = Some(statement.stances.join(" ")).filter(|stances| !stances.is_empty());
            }
            Kind::Event | Kind::Claim => {}
        }
        own
    }

    /// Reads the aspects of a report; what it gives just as the note does counts as the note's.
    pub(crate) fn of_report(gives: &Gives, own: &Own) -> Self {
        if gives.is_empty() {
            return Self::default();
        }
        let word = |word: &String| word.clone();
        let given = [
            read(gives.what.as_ref(), words_key),
            read(gives.when.as_ref(), date),
            read(gives.place.as_ref(), actor),
            read(gives.population.as_ref(), word),
            read(gives.counts.as_ref(), |c| counts(*c)),
            read(gives.actor.as_ref(), actor),
            read(gives.action.as_ref(), word),
            read(gives.to.as_ref(), actor),
            read(gives.speaker.as_ref(), actor),
            read(gives.said_on.as_ref(), date),
            read(gives.stance.as_ref(), word),
        ];
        let mut which = 0..Self::COUNT;
        Self(given.map(|told| {
            let noted = which.next().and_then(|i| own.0[i].as_ref());
            if matches!(&told, Told::Other(other) if Some(other) == noted) { Told::AsNoted } else { told }
        }))
    }

    /// Says whether two reports speak of the same thing. What one states and the other does not is not shown to be the
    /// same.
    pub(crate) fn comparable(&self, other: &Self) -> bool {
        self.compared() == other.compared()
    }

    /// Gives what decides whether figures can be compared: all but how an article calls the thing.
    pub(crate) fn compared(&self) -> &[Told] {
        &self.0[1..]
    }

    /// Says whether both state some aspect, and state it otherwise.
    pub(crate) fn differ(&self, other: &Self) -> bool {
        let stated = |told: &Told| *told != Told::NotStated;
        self.0.iter().zip(&other.0).any(|(a, b)| stated(a) && stated(b) && a != b)
    }

    /// Gives what the report states of one aspect: `Some(None)` where it is as the note has it, `None` where not stated.
    pub(crate) fn stated(&self, which: usize) -> Option<Option<&str>> {
        match &self.0[which] {
            Told::AsNoted => Some(None),
            Told::Other(other) => Some(Some(other)),
            Told::NotStated => None,
        }
    }
}

impl Own {
    /// Says whether the note states that aspect.
    pub(crate) fn states(&self, which: usize) -> bool {
        self.0[which].is_some()
    }
}

fn read<T>(given: Option<&Given<T>>, key: impl Fn(&T) -> String) -> Told {
    match given {
        None => Told::AsNoted,
        Some(Given::NotStated) => Told::NotStated,
        Some(Given::Stated(it)) => Told::Other(key(it)),
    }
}

fn date(date: &Date) -> String {
    date.as_str().to_owned()
}

fn counts(counts: Counts) -> String {
    counts.name().to_owned()
}

/// Names an actor so that equal ones have equal names; a digit never begins folded words by itself, hence the mark.
pub(crate) fn actor(actor: &Actor) -> String {
    match actor {
        Actor::Entity(ix) => format!("entity:{}", ix.at()),
        Actor::Words(words) => words_key(words),
    }
}
