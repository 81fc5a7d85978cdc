using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Json;

/// <summary>Reads one line: members one by one, without a tree. What is wrong is a <see cref="FactsJsonFault"/> or the <see cref="JsonException"/> of the reader.</summary>
internal ref partial struct FactsJsonReader
{
    private readonly List<Entity> _entities = [];
    private readonly List<ArticleFact> _facts = [];
    private readonly List<FactType> _types = [];
    private Utf8JsonReader _json;
    private Article? _article;
    private IReadOnlyList<ArticleFact>? _listed;
    private List<FactMiss> _misses = [];

    public FactsJsonReader(ReadOnlySpan<byte> utf8) => _json = new Utf8JsonReader(utf8);

    public ArticleFacts Read()
    {
        _json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        if (Member() is not "kg")
        {
            throw Fault("the line does not begin with the member \"kg\", its version");
        }

        var version = Number();
        if (version != ArticleFactsJson.Version)
        {
            throw version < 1 ? Fault("versions begin at 1") : new FactsJsonFault(
                "KG2203", string.Create(CultureInfo.InvariantCulture, $"the line is of version {version}, and this library reads version {ArticleFactsJson.Version}: use a newer one"), _json.TokenStartIndex);
        }

        while (Member() is { } name)
        {
            Part(name);
        }

        if (_json.Read())
        {
            throw Fault("something follows the object");
        }

        return new ArticleFacts(_article ?? throw Fault("there is no member \"article\""), _listed ?? _facts, _misses);
    }

    private void Part(string name)
    {
        switch (name)
        {
            case "article":
                _article = _json.TokenType == JsonTokenType.Null ? Article.None : ReadArticle();
                break;
            case "types":
                ReadTypes();
                break;
            case "entities":
                Begin("a list of entities");
                while (Item())
                {
                    _entities.Add(ReadEntity());
                }

                break;
            case "facts":
                Begin("a list of facts");
                while (Item())
                {
                    _facts.Add(ReadFact());
                }

                break;
            case "order":
                _listed = Facts();
                break;
            case "misses":
                _misses = ReadMisses();
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private Entity ReadEntity()
    {
        Expect(JsonTokenType.StartObject, "an entity");
        var start = _json.TokenStartIndex;
        string? type = null, entityName = null, format = null;
        var kind = WorkKind.Unknown;
        Iri? thingClass = null;
        IReadOnlyList<string> aliases = [];
        while (Member() is { } name)
        {
            switch (name)
            {
                case "type":
                    type = Words();
                    break;
                case "name":
                    entityName = Words();
                    break;
                case "aliases":
                    aliases = WordList();
                    break;
                case "kind":
                    kind = Enumerated<WorkKind>();
                    break;
                case "format":
                    format = Words();
                    break;
                case "class":
                    thingClass = ReadIri();
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        _ = entityName ?? throw Missing("name", start);
        return type switch
        {
            "person" => new Person(entityName) { Aliases = aliases },
            "work" => new Work(entityName, kind) { Aliases = aliases, Format = format },
            "character" => new Character(entityName) { Aliases = aliases },
            "organization" => new Organization(entityName) { Aliases = aliases },
            "place" => new Place(entityName) { Aliases = aliases },
            "award" => new Award(entityName) { Aliases = aliases },
            "thing" => new Thing(entityName, thingClass ?? throw Missing("class", start)) { Aliases = aliases },
            null => throw Missing("type", start),
            _ => throw new FactsJsonFault("KG2202", $"'{Short(type)}' is not a kind of entity", start),
        };
    }

    private List<FactMiss> ReadMisses()
    {
        var misses = new List<FactMiss>();
        Begin("a list of misses");
        while (Item())
        {
            Expect(JsonTokenType.StartObject, "a miss");
            var start = _json.TokenStartIndex;
            string? code = null, reason = null;
            Evidence? where = null;
            while (Member() is { } name)
            {
                switch (name)
                {
                    case "code":
                        code = Words();
                        break;
                    case "reason":
                        reason = Words();
                        break;
                    case "where":
                        where = ReadEvidence();
                        break;
                    default:
                        _json.Skip();
                        break;
                }
            }

            misses.Add(new FactMiss(code ?? throw Missing("code", start), reason ?? throw Missing("reason", start), where ?? throw Missing("where", start)));
        }

        return misses;
    }
}
