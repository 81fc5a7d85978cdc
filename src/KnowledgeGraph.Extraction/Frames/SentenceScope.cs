using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>One sentence as the frames see it: its items, the discourse before it, and where to put what is found.</summary>
internal sealed class SentenceScope(Document document, Sentence sentence, IReadOnlyList<Item> items, Discourse discourse, DraftList drafts)
{
    public Document Document { get; } = document;

    public Sentence Sentence { get; } = sentence;

    public IReadOnlyList<Item> Items { get; } = items;

    public Discourse Discourse { get; } = discourse;

    public Registry Registry => Discourse.Registry;

    public DraftList Drafts { get; } = drafts;

    public int Count => Items.Count;

    /// <summary>The item at an index; outside the sentence one that is nothing, so that no rule has to ask where the sentence ends.</summary>
    public Item this[int index] => (uint)index < (uint)Items.Count ? Items[index] : Item.None;

    /// <summary>Whether a word list's class holds at an index; false outside the sentence.</summary>
    public bool Is(int index, WordClass any) => index >= 0 && index < Count && Items[index].Is(any);

    public bool Has(int index, string lower) => index >= 0 && index < Count && Items[index].Has(lower);

    public bool IsKind(int index, ItemKind kind) => index >= 0 && index < Count && Items[index].Kind == kind;

    public bool IsMark(int index, char mark) => index >= 0 && index < Count && Items[index].IsMark(mark);

    /// <summary>A person's entry for a person item, or for a name in a person's slot.</summary>
    public PersonEntry PersonOf(Item item) => Registry.FindPerson(item.Name) ?? Registry.AddPerson(item.Name, item.Gender, item.Start);

    public WorkEntry WorkOf(Item item) => Registry.FindWork(item.Name) ?? Registry.AddWork(item.Name);

    /// <summary>The evidence from one item to another, with the sentence's last mark where it is next.</summary>
    public TextSpan Span(int first, int last)
    {
        first = Math.Clamp(first, 0, Count - 1);
        last = Math.Clamp(last, first, Count - 1);
        if (last + 1 == Count - 1 && Items[Count - 1].Kind == ItemKind.Mark && !Items[Count - 1].IsMark(')'))
        {
            last++;
        }

        return new TextSpan(Items[first].Start, Items[last].Stop);
    }

    /// <summary>The index after a closing parenthesis, for an opening one; the same index if none closes.</summary>
    public int AfterParenthesis(int open)
    {
        for (var i = open + 1; i < Count && i < open + 40; i++)
        {
            if (Items[i].IsMark(')') || Items[i].IsMark(']'))
            {
                return i + 1;
            }
        }

        return open;
    }

    /// <summary>The opening parenthesis of a closing one, or the same index.</summary>
    public int BeforeParenthesis(int close)
    {
        for (var i = close - 1; i >= 0 && i > close - 40; i--)
        {
            if (Items[i].IsMark('(') || Items[i].IsMark('['))
            {
                return i;
            }
        }

        return close;
    }

    /// <summary>Whether the sentence has a word of playing, starring or roles.</summary>
    public bool SpeaksOfActing() => Items.Any(i => i.Is(WordClass.Star | WordClass.Play | WordClass.RoleNoun));

    public void Miss(string code, string reason, int first, int last) => Drafts.Misses.Add(new MissDraft(code, reason, Span(first, last)));
}
