namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the words of a name tell of what bears it.</summary>
internal static class NameShape
{
    /// <summary>"Iron Pictures", "Grey Brothers Ltd.": the last word is one of companies and institutions.</summary>
    public static bool IsCompany(string name) => name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.') is "Pictures" or "Studios" or "Studio" or "Productions" or "Production" or "Entertainment" or "Films" or "Film" or "Company" or "Television" or "Media" or "Group" or "Inc" or "Ltd" or "LLC" or "USA" or "UK"
        or "Games" or "Records" or "Network" or "Networks" or "Corporation" or "Bros" or "TV" or "Animation" or "Partners" or "Interactive" or "Brothers" or "Committee" or "Orchestra" or "Band" or "City" or "Press" or "Books" or "Publishing" or "Channel" or "Works" or "Software" or "Limited" or "Co" or "Corp" or "International" or "Theatre" or "Theater" or "Workshop" or "Cartoons" or "Features" or "Enterprises" or "Associates" or "Broadcasting" or "Electronics" or "Motors" or "Systems" or "Technologies" or "University" or "College" or "Museum" or "Society";
}
