using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>A role that the text last spoke of, for "the role" and "for her performance".</summary>
internal sealed record RoleInFocus(PersonEntry Actor, WorkEntry? Work, IReadOnlyList<string> Characters);

/// <summary>What the article speaks of at a point: the people, works, awards and roles in focus.</summary>
internal sealed class Discourse(Registry registry)
{
    private const int MaxWorks = 12;
    private const int MaxDistance = 4;
    private readonly Dictionary<PersonEntry, WorkEntry> _lastWorkOf = [];
    private readonly List<(WorkEntry? Work, int Sentence)> _works = [];
    private WorkEntry? _subjectWork;
    private int _subjectSentence = -10;
    private int _sentence;

    public Registry Registry { get; } = registry;

    /// <summary>The person that the last sentence's subject named.</summary>
    public PersonEntry? Subject { get; set; }

    /// <summary>The person named most recently.</summary>
    public PersonEntry? LastPerson { get; private set; }

    /// <summary>The work named most recently; null after an unnamed one ("a 1979 movie").</summary>
    public WorkEntry? LastWork => _works.Count > 0 ? _works[0].Work : null;

    /// <summary>The work that was the subject of the sentence before, for "it"; null where a sentence lies between.</summary>
    public WorkEntry? SubjectWork => _subjectSentence >= _sentence - 1 ? _subjectWork : null;

    public AwardInfo? LastAward { get; private set; }

    public string? LastCategory { get; private set; }

    public int LastAwardParagraph { get; private set; } = -1;

    public int? LastYear { get; set; }

    public string? Ceremony { get; set; }

    public RoleInFocus? Role { get; private set; }

    public ListInFocus? List { get; set; }

    public void StartSentence() => _sentence++;

    public void SeePerson(PersonEntry person) => LastPerson = person;

    public void SeeWork(WorkEntry? work)
    {
        _works.Insert(0, (work, _sentence));
        if (_works.Count > MaxWorks)
        {
            _works.RemoveAt(MaxWorks);
        }
    }

    public void SeeSubjectWork(WorkEntry work)
    {
        _subjectWork = work;
        _subjectSentence = _sentence;
    }

    /// <summary>The nearest work of a few sentences that a noun such as "film" or "episode" may mean; an unnamed one of the kind hides those before it.</summary>
    public WorkEntry? WorkCalled(string noun)
    {
        foreach (var (work, sentence) in _works)
        {
            if (work is null || _sentence - sentence > MaxDistance)
            {
                return null;
            }

            if (WorkNouns.Fits(noun, work, Registry.HasPlainTitles))
            {
                return work;
            }
        }

        return null;
    }

    /// <summary>An honorary award has no categories: it is not what a bare category after it belongs to.</summary>
    public void SeeAward(AwardInfo award, string? category, int paragraph)
    {
        if (award.Body.EndsWith("-honorary", StringComparison.Ordinal))
        {
            return;
        }

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
