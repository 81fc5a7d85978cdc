using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Classes, genders and numbers of words, from <c>words.tsv</c>, <c>first-names.tsv</c>, <c>categories.tsv</c> and <c>kinds.tsv</c>.</summary>
internal sealed class WordLexicon
{
    private readonly FrozenDictionary<string, (WordClass Class, int Number)> _words;
    private readonly FrozenDictionary<string, Gender> _firstNames;

    private WordLexicon()
    {
        var words = new Dictionary<string, (WordClass Class, int Number)>(StringComparer.Ordinal);
        ReadClasses(words);
        ReadCategoryWords(words);
        ReadKinds(words);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _firstNames = ReadFirstNames().ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static WordLexicon Default { get; } = new();

    /// <summary>What is known of one written form.</summary>
    public WordEntry Describe(string text)
    {
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        _words.TryGetValue(lower, out var known);
        var isFirst = _firstNames.TryGetValue(text, out var gender);
        if (!isFirst && text.IndexOf('-', StringComparison.Ordinal) is > 1 and var dash)
        {
            isFirst = _firstNames.TryGetValue(text[..dash], out gender);
        }

        var number = known.Number;
        if (number == 0 && text.Length is > 0 and < 7 && char.IsAsciiDigit(text[0]))
        {
            var digits = text.AsSpan().TrimEnd("thndrs");
            _ = int.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
        }

        return new WordEntry
        {
            Text = text,
            Lower = lower,
            Class = known.Class | (isFirst ? WordClass.FirstName : 0),
            Gender = gender,
            Number = number,
            IsCapitalised = text.Length > 0 && (char.IsUpper(text[0]) || (text.Length > 2 && char.IsLower(text[0]) && char.IsUpper(text[1]))),
            IsAllCaps = text.Length > 1 && text.All(c => !char.IsLetter(c) || char.IsUpper(c)) && text.Any(char.IsLetter),
        };
    }

    private static void ReadClasses(Dictionary<string, (WordClass Class, int Number)> words)
    {
        foreach (var row in Resource.Rows("words.tsv"))
        {
            var type = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (var part in row[1].Split('|'))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                var word = equals < 0 ? part : part[..equals];
                var number = equals < 0 ? 0 : int.Parse(part.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture);
                Add(words, word, type, number);
            }
        }
    }

    private static void ReadCategoryWords(Dictionary<string, (WordClass Class, int Number)> words)
    {
        foreach (var row in Resource.Rows("categories.tsv"))
        {
            var type = row[0] switch
            {
                "lead" => WordClass.CategoryLead,
                "word" => WordClass.CategoryWord,
                "person" => WordClass.CategoryPerson,
                _ => WordClass.None,
            };
            foreach (var word in type == WordClass.None ? [] : row[1].Split('|'))
            {
                Add(words, word, type, 0);
            }
        }
    }

    private static void ReadKinds(Dictionary<string, (WordClass Class, int Number)> words)
    {
        foreach (var row in Resource.Rows("kinds.tsv"))
        {
            foreach (var phrase in row[1].Split('|'))
            {
                var last = phrase.LastIndexOf(' ') is >= 0 and var space ? phrase[(space + 1)..] : phrase;
                Add(words, last, row[0] == "genre" ? WordClass.GenreWord : WordClass.KindWord, 0);
            }
        }
    }

    private static void Add(Dictionary<string, (WordClass Class, int Number)> words, string word, WordClass type, int number)
    {
        words.TryGetValue(word, out var known);
        words[word] = (known.Class | type, number == 0 ? known.Number : number);
    }

    private static Dictionary<string, Gender> ReadFirstNames()
    {
        var names = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var row in Resource.Rows("first-names.tsv"))
        {
            var gender = row[0] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };
            foreach (var name in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // A name that stands in both lists tells a person but no gender.
                names[name] = names.TryGetValue(name, out var other) && other != gender ? Gender.Unknown : gender;
            }
        }

        return names;
    }
}
