using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>A role that the text last spoke of, for "the role" and "for her performance".</summary>
internal sealed record RoleInFocus(PersonEntry Actor, WorkEntry? Work, IReadOnlyList<string> Characters);

/// <summary>What the article speaks of at a point: the people, works, awards and roles in focus.</summary>
internal sealed class Discourse(Registry registry)
{
    private readonly Dictionary<PersonEntry, WorkEntry> _lastWorkOf = [];
    private readonly Dictionary<WorkKind, WorkEntry> _lastOfKind = [];

    public Registry Registry { get; } = registry;

    /// <summary>The person that the last sentence's subject named.</summary>
    public PersonEntry? Subject { get; set; }

    /// <summary>The person named most recently.</summary>
    public PersonEntry? LastPerson { get; private set; }

    /// <summary>The work named most recently; null after an unnamed one ("a 1979 movie").</summary>
    public WorkEntry? LastWork { get; private set; }

    /// <summary>The last sentence's work, where a new sentence starts with "the film".</summary>
    public WorkEntry? WorkBefore { get; private set; }

    public AwardInfo? LastAward { get; private set; }

    public string? LastCategory { get; private set; }

    public int LastAwardParagraph { get; private set; } = -1;

    public int? LastYear { get; set; }

    public string? Ceremony { get; set; }

    public RoleInFocus? Role { get; private set; }

    public void StartSentence() => WorkBefore = LastWork;

    public void SeePerson(PersonEntry person) => LastPerson = person;

    public void SeeWork(WorkEntry? work)
    {
        LastWork = work;
        if (work is { Kind: not WorkKind.Unknown })
        {
            _lastOfKind[work.Kind] = work;
        }
    }

    /// <summary>The work of a kind named most recently: "the series" after a sentence on its novel.</summary>
    public WorkEntry? LastOfKind(WorkKind kind) => _lastOfKind.GetValueOrDefault(kind);

    public void SeeAward(AwardInfo award, string? category, int paragraph)
    {
        LastAward = award;
        LastCategory = category ?? LastCategory;
        LastAwardParagraph = paragraph;
    }

    public void SeeRole(PersonEntry actor, WorkEntry? work, IReadOnlyList<string> characters)
    {
        if (work is not null)
        {
            _lastWorkOf[actor] = work;
        }

        Role = new RoleInFocus(actor, work ?? WorkOf(actor), characters);
    }

    public WorkEntry? WorkOf(PersonEntry person) => _lastWorkOf.GetValueOrDefault(person);

    /// <summary>Whom "he", "she", "the actor" means: the subject before, then the article's own person, then the last person named.</summary>
    public PersonEntry? Person(Gender gender, PersonEntry? inSentence = null)
    {
        foreach (var candidate in (ReadOnlySpan<PersonEntry?>)[inSentence, Subject, Registry.TitlePerson, LastPerson])
        {
            if (candidate is not null && Fits(candidate.Gender, gender))
            {
                if (candidate.Gender == Gender.Unknown)
                {
                    candidate.Gender = gender;
                }

                return candidate;
            }
        }

        return null;
    }

    private static bool Fits(Gender known, Gender asked) => known == asked || known == Gender.Unknown || asked == Gender.Unknown;
}
