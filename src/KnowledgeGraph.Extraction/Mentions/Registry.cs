using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A work that the article names, with what it says of it.</summary>
internal sealed class WorkEntry(string title)
{
    public string Title { get; } = title;

    public WorkKind Kind { get; set; }

    public string? Format { get; set; }

    public int Votes { get; set; }

    /// <summary>Whether the text writes the title only between quotation marks.</summary>
    public bool IsQuoted { get; set; }
}

/// <summary>A person that the article names.</summary>
internal sealed class PersonEntry(string name)
{
    public string Name { get; } = name;

    public Gender Gender { get; set; }

    /// <summary>Where the person was last named in full, for surnames that several share.</summary>
    public int LastSeen { get; set; }
}

/// <summary>The people and works of one article: full names by surname, titles by their words.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, WorkEntry> _works = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonEntry> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonEntry>> _bySurname = new(StringComparer.Ordinal);

    /// <summary>The person that the article's title names, if it names one.</summary>
    public PersonEntry? TitlePerson { get; set; }

    /// <summary>What the article's first sentence says its person does: "director", "novelist".</summary>
    public HashSet<string> TitleJobs { get; } = new(StringComparer.Ordinal);

    /// <summary>The article's own person by the first of the names that the title gives, where nobody else is called so.</summary>
    public PersonEntry? ByGivenName(string word) =>
        TitlePerson is { } person && person.Name.StartsWith(word + " ", StringComparison.Ordinal) && !IsSurname(word) && !_people.Keys.Any(n => n != person.Name && n.StartsWith(word + " ", StringComparison.Ordinal) && _people[n] != person) ? person : null;

    /// <summary>The work that the article's title names, if it names one.</summary>
    public WorkEntry? TitleWork { get; set; }

    /// <summary>Whether that the title names a work is only assumed: the text speaks of "the film" and has named no other.</summary>
    public bool TitleIsAssumed { get; set; }

    /// <summary>Whether the text writes titles without marks too, so that those between marks are songs and episodes.</summary>
    public bool HasPlainTitles { get; set; }

    /// <summary>The series whose episode the article is about.</summary>
    public WorkEntry? TitleSeries { get; set; }

    public IEnumerable<string> Titles => _works.Keys.Order(StringComparer.Ordinal);

    public WorkEntry AddWork(string title, WorkKind kind = WorkKind.Unknown, string? format = null)
    {
        if (!_works.TryGetValue(title, out var entry))
        {
            _works[title] = entry = new WorkEntry(title);
        }

        entry.Votes++;
        if (entry.Kind == WorkKind.Unknown)
        {
            entry.Kind = kind;
        }

        entry.Format ??= format;
        return entry;
    }

    public WorkEntry? FindWork(string title) => _works.GetValueOrDefault(title);

    public PersonEntry AddPerson(string name, Gender gender, int position)
    {
        if (!_people.TryGetValue(name, out var entry))
        {
            _people[name] = entry = new PersonEntry(name);
            foreach (var part in SurnamesOf(name))
            {
                if (!_bySurname.TryGetValue(part, out var list))
                {
                    _bySurname[part] = list = [];
                }

                list.Add(entry);
            }
        }

        if (entry.Gender == Gender.Unknown)
        {
            entry.Gender = gender;
        }

        entry.LastSeen = Math.Max(entry.LastSeen, position);
        return entry;
    }

    /// <summary>Another name of a person: the full name that a biography opens with.</summary>
    public void AddAlias(string name, PersonEntry person)
    {
        if (_people.TryAdd(name, person))
        {
            foreach (var part in SurnamesOf(name))
            {
                if (!_bySurname.TryGetValue(part, out var list))
                {
                    _bySurname[part] = list = [];
                }

                if (!list.Contains(person))
                {
                    list.Add(person);
                }
            }
        }
    }

    public PersonEntry? FindPerson(string name) => _people.GetValueOrDefault(name);

    /// <summary>The person whose surname this is: the one that the title names, else the one named in full most recently.</summary>
    public PersonEntry? BySurname(string surname)
    {
        if (!_bySurname.TryGetValue(surname, out var list))
        {
            return null;
        }

        if (TitlePerson is { } title && list.Contains(title))
        {
            return title;
        }

        // Who is named first in full is whom the article is about; others of the same name come with their first names.
        return list[0];
    }

    public bool IsSurname(string word) => _bySurname.ContainsKey(word);

    private static IEnumerable<string> SurnamesOf(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = parts.Length - 1;
        while (last > 0 && WordLexicon.Default.Describe(parts[last].TrimEnd('.', ',')).Is(WordClass.SuffixName))
        {
            last--;
        }

        if (last < 1)
        {
            yield break;
        }

        yield return parts[last].TrimEnd(',');
        for (var i = last - 1; i > 0 && char.IsLower(parts[i][0]); i--)
        {
            var joined = string.Join(' ', parts[i..(last + 1)]);
            yield return joined;
            yield return char.ToUpperInvariant(joined[0]) + joined[1..];
        }
    }
}
