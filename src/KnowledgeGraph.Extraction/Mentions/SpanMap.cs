using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Which mention each token belongs to. The first stage to claim a token keeps it.</summary>
internal sealed class SpanMap(Document document)
{
    private readonly Item?[] _items = new Item?[document.Tokens.Length];

    public Item? this[int token] => _items[token];

    public bool IsFree(int token) => _items[token] is null;

    public bool AreFree(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_items[i] is not null)
            {
                return false;
            }
        }

        return end > first;
    }

    public bool Claim(Item item)
    {
        if (!AreFree(item.First, item.End))
        {
            return false;
        }

        for (var i = item.First; i < item.End; i++)
        {
            _items[i] = item;
        }

        return true;
    }

    public bool Claim(ItemKind kind, int first, int end, string name = "", WorkKind work = WorkKind.Unknown, Gender gender = Gender.Unknown) =>
        Claim(new Item
        {
            Kind = kind,
            First = first,
            End = end,
            Start = document.Tokens[first].Start,
            Stop = document.Tokens[end - 1].End,
            Word = document.Tokens[first].Word,
            Name = name,
            WorkKind = work,
            Gender = gender,
        });

    /// <summary>Gives tokens back, so that a longer mention may take them.</summary>
    public void Free(int first, int end) => _items.AsSpan(first, end - first).Clear();

    /// <summary>Replaces a mention by another reading of the same tokens.</summary>
    public void Replace(Item item)
    {
        for (var i = item.First; i < item.End; i++)
        {
            _items[i] = item;
        }
    }

    /// <summary>Claims an award with a grade before its name ("an Honorary César").</summary>
    public void ClaimAward(int first, int end, AwardInfo award, AwardHead head, bool plural)
    {
        // "an Honorary César", "a Special Tony Award": the grade is read with the award.
        if (first > 0 && IsFree(first - 1) && document.Tokens[first - 1].IsCapitalised && document.Tokens[first - 1].Lower is "honorary" or "special")
        {
            first--;
        }

        Claim(new Item
        {
            Kind = ItemKind.Award,
            First = first,
            End = end,
            Start = document.Tokens[first].Start,
            Stop = document.Tokens[end - 1].End,
            Word = document.Tokens[first].Word,
            Name = award.Name,
            Award = award,
            Head = head,
            IsPlural = plural,
        });
    }
}
