using System.Text;

namespace KnowledgeGraph.Articles.Records;

/// <summary>A label with slots in braces, and parts in brackets that are left out where a slot in them has no value.</summary>
internal sealed class LabelTemplate
{
    private const string Unknown = "?";

    private readonly List<(string Words, string? Slot, int Part)> _pieces = [];

    public static LabelTemplate Parse(string template, ICollection<string> slots)
    {
        var label = new LabelTemplate();
        var (words, part, open) = (new StringBuilder(), 0, false);
        for (var i = 0; i < template.Length; i++)
        {
            switch (template[i])
            {
                case '{':
                    var end = template.IndexOf('}', i);
                    var slot = end < 0 ? "" : template[(i + 1)..end];
                    if (!slots.Contains(slot))
                    {
                        throw new ArgumentException($"The label '{template}' has at {i} a brace with no slot of the fact in it.");
                    }

                    label._pieces.Add((words.ToString(), slot, open ? part : 0));
                    words.Clear();
                    i = end;
                    break;
                case '[' or ']' when open == (template[i] == ']'):
                    label._pieces.Add((words.ToString(), null, open ? part : 0));
                    words.Clear();
                    open = !open;
                    part += open ? 1 : 0;
                    break;
                case '}' or '[' or ']':
                    throw new ArgumentException($"The label '{template}' has at {i} a mark with no partner.");
                default:
                    words.Append(template[i]);
                    break;
            }
        }

        if (open)
        {
            throw new ArgumentException($"The label '{template}' does not close its bracket.");
        }

        label._pieces.Add((words.ToString(), null, 0));
        return label;
    }

    public string Fill(Func<string, string?> value)
    {
        var without = _pieces.Where(piece => piece.Slot is not null && piece.Part > 0 && value(piece.Slot) is null).Select(piece => piece.Part).ToHashSet();
        var label = new StringBuilder();
        foreach (var (words, slot, part) in _pieces.Where(piece => !without.Contains(piece.Part)))
        {
            label.Append(words).Append(slot is null ? null : value(slot) ?? Unknown);
        }

        return label.ToString();
    }
}
