using System.Collections.Frozen;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Given names that stand for each other in English. Each line is one name in its usual forms.</summary>
internal static class Nicknames
{
    private static readonly FrozenDictionary<string, int[]> Lines = Read(
        "william bill billy will willie", "robert bob bobby rob robbie", "richard dick rick ricky richie", "james jim jimmy jamie",
        "john jack johnny jon", "thomas tom tommy", "michael mike mick mickey", "edward ed eddie ned ted", "charles charlie chuck",
        "joseph joe joey", "samuel sam sammy", "daniel dan danny", "benjamin ben benny", "anthony tony", "andrew andy drew",
        "stephen steve steven stevie", "christopher chris", "matthew matt", "nicholas nick nicky", "alexander alex sandy",
        "alexandra alex sandra", "david dave", "donald don donnie", "douglas doug", "frederick fred freddie", "george georgie",
        "gerald gerry jerry", "gregory greg", "henry harry hank", "jeffrey jeff geoffrey geoff", "kenneth ken kenny", "lawrence larry laurie",
        "leonard len lenny leo", "patrick pat paddy", "peter pete", "philip phil phillip", "raymond ray", "ronald ron ronnie",
        "theodore ted theo", "timothy tim", "vincent vince", "walter walt", "zachary zach zack", "elizabeth liz beth lizzie betty eliza",
        "margaret maggie meg peggy", "katherine kate kathy katie catherine cathy kit", "jennifer jen jenny", "susan sue susie",
        "deborah debbie deb", "rebecca becky", "victoria vicky", "patricia pat patty tricia", "barbara barb", "judith judy", "pamela pam",
        "samantha sam", "abigail abby", "jessica jess", "christina chris tina", "angela angie", "francis frank", "frances fran");

    public static bool SameName(string left, string right) =>
        Lines.TryGetValue(left, out var ofLeft) && Lines.TryGetValue(right, out var ofRight) && ofLeft.Intersect(ofRight).Any();

    private static FrozenDictionary<string, int[]> Read(params ReadOnlySpan<string> lines)
    {
        var lineOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var name in lines[i].Split(' '))
            {
                if (!lineOf.TryGetValue(name, out var list))
                {
                    lineOf.Add(name, list = []);
                }

                list.Add(i);
            }
        }

        return lineOf.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
