using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>Makes the entities of facts, one object for one thing, once the whole article has been read.</summary>
internal sealed class EntityFactory
{
    private readonly Dictionary<string, Work> _works = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contestedKinds = new(StringComparer.Ordinal);

    /// <summary>A work whose kind the article states in two ways has none.</summary>
    public void ContestKind(string title) => _contestedKinds.Add(title);

    public Work Work(WorkEntry entry)
    {
        if (!_works.TryGetValue(entry.Title, out var work))
        {
            var kind = _contestedKinds.Contains(entry.Title) ? WorkKind.Unknown : entry.Kind;
            work = new Work(entry.Title, kind) { Format = kind == WorkKind.Unknown && _contestedKinds.Contains(entry.Title) ? null : entry.Format };
            _works[entry.Title] = work;
        }

        return work;
    }

    public static Work Source(SourceWork source) => new(source.Title, source.Kind) { Format = source.Format };

    public Person Person(PersonEntry entry)
    {
        if (!_people.TryGetValue(entry.Name, out var person))
        {
            _people[entry.Name] = person = new Person(entry.Name);
        }

        return person;
    }

    public static Award Award(AwardInfo info) => new(info.Name);

    public Entity Party(Party party) => party.Person is { } person ? Person(person) : Work(party.Work!);

    /// <summary>The subject or value of a statement draft as facts have it.</summary>
    public object Resolve(object value) => value switch
    {
        PersonEntry person => Person(person),
        WorkEntry work => Work(work),
        SourceWork source => Source(source),
        _ => value,
    };
}
