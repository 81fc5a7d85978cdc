using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Articles.Json;

/// <content>Simple values, each with its check.</content>
internal ref partial struct FactsJsonReader
{
    /// <summary>Goes to the value of the next member and gives its name; null at the end of the object.</summary>
    private string? Member()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = Text();
        _json.Read();
        return name;
    }

    private void Begin(string what) => Expect(JsonTokenType.StartArray, what);

    /// <summary>Goes to the next item of a list; false at its end.</summary>
    private bool Item()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    private string Words()
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Expect(JsonTokenType.String, "a text");
            return Text();
        }

        if (Member() is not JsonWords.CodeUnits)
        {
            throw Fault($"a text is a string or an object with \"{JsonWords.CodeUnits}\"");
        }

        var words = new StringBuilder();
        Begin("a list of code units");
        while (Item())
        {
            words.Append(Number() is >= 0 and <= char.MaxValue and var unit ? (char)unit : throw Fault("a code unit is 0 to 65535"));
        }

        return Member() is null ? words.ToString() : throw Fault($"nothing stands beside \"{JsonWords.CodeUnits}\"");
    }

    // The bytes or escapes of a string may be no text.
    private string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault("the string is no UTF-8, or holds half of a surrogate pair");
        }
    }

    private List<string> WordList()
    {
        var list = new List<string>();
        Begin("a list of texts");
        while (Item())
        {
            list.Add(Words());
        }

        return list;
    }

    private int Number()
    {
        Expect(JsonTokenType.Number, "a number");
        return _json.TryGetInt32(out var value) ? value : throw Fault("the number is no whole number of 32 bits");
    }

    private decimal Fraction()
    {
        Expect(JsonTokenType.Number, "a number");
        return _json.TryGetDecimal(out var value) ? value : throw Fault("the number has more digits or a greater size than a decimal can hold");
    }

    private bool Truth() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Fault("true or false was expected"),
    };

    private DateOnly Day()
    {
        Expect(JsonTokenType.String, "a day");
        return DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault("the day is not written as yyyy-MM-dd");
    }

    private T Enumerated<T>()
        where T : struct, Enum
    {
        Expect(JsonTokenType.String, "a name");
        var name = Text();
        return EnumNames<T>.TryParse(name, out var value) ? value : throw Fault($"'{Short(name)}' is no {typeof(T).Name}");
    }

    private Entity AnyEntity() => Number() is >= 0 and var index && index < _entities.Count
        ? _entities[index]
        : throw Fault("the number is of no entity before");

    private T One<T>()
        where T : Entity => AnyEntity() as T ?? throw Fault($"the entity is no {typeof(T).Name}");

    private ArticleFact Fact() => Number() is >= 0 and var index && index < _facts.Count
        ? _facts[index]
        : throw Fault("the number is of no fact before");

    private List<ArticleFact> Facts()
    {
        var facts = new List<ArticleFact>();
        Begin("a list of facts by number");
        while (Item())
        {
            facts.Add(Fact());
        }

        return facts;
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
        {
            throw Fault($"{what} was expected");
        }
    }

    private readonly FactsJsonFault Fault(string message) => new("KG2202", message, _json.TokenStartIndex);

    private static FactsJsonFault Missing(string member, long start) => new("KG2202", $"the object has no \"{member}\"", start);

    private static string Short(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 40), "…");
}
