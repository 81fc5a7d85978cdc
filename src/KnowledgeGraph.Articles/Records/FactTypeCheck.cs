namespace KnowledgeGraph.Articles.Records;

/// <summary>Refuses a description of facts that makes no sense, when it is made and not when the first fact comes.</summary>
internal static class FactTypeCheck
{
    public static void Check(FactType type)
    {
        Require(type.Name.Length is > 0 and <= 40 && char.IsAsciiLetterLower(type.Name[0]) && type.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), $"'{type.Name}' is no name of a fact: a lower-case letter, then lower-case letters, digits and hyphens, 40 in all.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var properties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slot in type.Slots)
        {
            Require(slot.Name.Length > 0 && char.IsAsciiLetter(slot.Name[0]) && slot.Name.All(char.IsAsciiLetterOrDigit), $"'{slot.Name}' of '{type.Name}' is no name of a slot: a letter, then letters and digits.");
            Require(names.Add(slot.Name), $"'{type.Name}' has two slots '{slot.Name}'.");
            Require(properties.Add(slot.Property.Value), $"'{type.Name}' has two slots with the property {slot.Property}.");
            Require(Enum.IsDefined(slot.Range), $"The range {slot.Range} of '{slot.Name}' is none.");
            Require(slot.Range != SlotRange.Thing || slot.Class is not null, $"The things of '{slot.Name}' need a class.");
            Require(slot.Class is null || slot.Range <= SlotRange.Thing, $"'{slot.Name}' is no thing and has a class.");
        }

        Require(type.Slots.Any(slot => slot.IsKey), $"'{type.Name}' has no key: nothing would tell its facts apart.");
        foreach (var rule in type.Direct)
        {
            Require(Find(type, rule.Subject) is { Range: <= SlotRange.Thing }, $"The subject '{rule.Subject}' of the direct rule for {rule.Property} is no slot of things.");
            Require(Find(type, rule.Value) is not null, $"The value '{rule.Value}' of the direct rule for {rule.Property} is no slot.");
            foreach (var condition in (ReadOnlySpan<string?>)[rule.OnlyIf, rule.Unless])
            {
                Require(condition is null || Find(type, condition) is { Range: SlotRange.Truth }, $"The condition '{condition}' of the direct rule for {rule.Property} is no slot of truth.");
            }
        }
    }

    private static FactSlot? Find(FactType type, string name) => type.Slots.FirstOrDefault(slot => slot.Name == name);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
