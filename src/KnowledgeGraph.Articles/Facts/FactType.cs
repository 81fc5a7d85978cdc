using KnowledgeGraph.Articles.Records;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>
/// A kind of fact of your own, described as data: its class, its slots, which of them are its key, its label, and the plain triples it implies.
/// A <see cref="RecordFact"/> of it is written as the built-in facts are: an n-ary node with an IRI made from its keys, claims with evidence, the
/// direct layer, and contradictions where a slot with one value has two. Immutable; safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// const string Football = "https://example.org/football#";
/// var transfer = new FactType(
///     "transfer",
///     new Iri(Football + "Transfer"),
///     [
///         new FactSlot("player", new Iri(Football + "player"), SlotRange.Person) { IsKey = true, IsRequired = true },
///         new FactSlot("to", new Iri(Football + "to"), SlotRange.Organization) { IsKey = true, IsRequired = true },
///         new FactSlot("fee", new Iri(Football + "fee"), SlotRange.Number),
///     ],
///     "{player} to {to}",
///     [new DirectRule(new Iri(Football + "joined"), "player", "to")]);
/// </code>
/// </example>
public sealed class FactType
{
    private readonly Dictionary<string, FactSlot> _byName;
    private readonly LabelTemplate _label;

    /// <summary>A kind of fact.</summary>
    /// <param name="name">A short name: a lower-case letter, then lower-case letters, digits and hyphens. It begins the local names of the nodes.</param>
    /// <param name="type">The class of the nodes.</param>
    /// <param name="slots">The members, at least one of them a key.</param>
    /// <param name="label">
    /// How a node is called: words with slots in braces, such as <c>{player} to {to}</c>. Words in brackets are left out where a slot in them has no
    /// value: <c>{player} to {to}[ in {year}]</c>.
    /// </param>
    /// <param name="direct">The plain triples that an asserted fact implies.</param>
    /// <exception cref="ArgumentException">The description makes no sense; the message says where.</exception>
    public FactType(string name, Iri type, IReadOnlyList<FactSlot> slots, string label, IReadOnlyList<DirectRule>? direct = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentNullException.ThrowIfNull(label);
        (Name, Class, Slots, Label, Direct) = (name, type, [.. slots], label, [.. direct ?? []]);
        FactTypeCheck.Check(this);
        _byName = Slots.ToDictionary(slot => slot.Name, StringComparer.Ordinal);
        _label = LabelTemplate.Parse(label, _byName.Keys);
    }

    /// <summary>The short name.</summary>
    public string Name { get; }

    /// <summary>The class of the nodes.</summary>
    public Iri Class { get; }

    /// <summary>The members, in the order that keys and reports have.</summary>
    public IReadOnlyList<FactSlot> Slots { get; }

    /// <summary>The template of labels.</summary>
    public string Label { get; }

    /// <summary>The plain triples that an asserted fact implies.</summary>
    public IReadOnlyList<DirectRule> Direct { get; }

    /// <summary>The slot of a name, or null.</summary>
    public FactSlot? Slot(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Why a fact with these values cannot be, in one sentence; null where it can.</summary>
    public string? Fault(IReadOnlyDictionary<string, object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var name in values.Keys.Order(StringComparer.Ordinal))
        {
            if (!_byName.ContainsKey(name))
            {
                return $"a {Name} has no slot '{name}'";
            }
        }

        foreach (var slot in Slots)
        {
            if (!values.TryGetValue(slot.Name, out var value))
            {
                if (slot.IsRequired)
                {
                    return $"a {Name} needs '{slot.Name}'";
                }
            }
            else if (SlotValues.Fault(slot, value) is { } fault)
            {
                return $"'{slot.Name}' of a {Name} {fault}";
            }
        }

        return Slots.Any(slot => slot.IsKey && values.ContainsKey(slot.Name)) ? null : $"a {Name} needs a value of one of its keys";
    }

    /// <summary>How a fact with these values is called.</summary>
    internal string LabelOf(IReadOnlyDictionary<string, object> values) =>
        _label.Fill(slot => values.TryGetValue(slot, out var value) ? SlotValues.Words(value) : null);
}
