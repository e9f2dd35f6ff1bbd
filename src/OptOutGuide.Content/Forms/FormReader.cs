using System.Collections.Frozen;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Sources.Yaml;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Forms;

/// <summary>Reads <c>forms.yaml</c>.</summary>
internal sealed class FormReader(SourceResolver sources)
{
    /// <summary>All forms by id; null if one of them cannot be read or <c>sources.yaml</c> has errors.</summary>
    public FrozenDictionary<string, MetaForm>? Read(YamlMap map)
    {
        var forms = map.Maps("forms").Select(ReadForm).ToList();
        map.Close();
        if (map.HasErrors || forms.Contains(null)) return null;
        var byId = new Dictionary<string, MetaForm>(StringComparer.Ordinal);
        foreach (var form in forms.OfType<MetaForm>())
        {
            if (!byId.TryAdd(form.Id, form))
                map.RejectAt(form.Location, Rule.DuplicateId, $"The form '{form.Id}' is listed twice.", "Remove one of the two.");
        }

        return byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private MetaForm? ReadForm(YamlMap map)
    {
        var (id, address, status) = (map.Name("id"), map.FormAddress("address"), map.Choice<FormStatus>("status"));
        var source = sources.ReadOne(map, "read");
        DateOnly? opened = map.Text("opened") == "never" ? null : map.Date("opened");
        var availability = map.Has("availability") ? map.Choice<FormAvailability>("availability") : FormAvailability.Open;
        DateOnly? since = availability == FormAvailability.Open ? null : map.Date("since");
        if (since is null && map.Has("since"))
            map.Reject("since", Rule.WrongValue, "An open form has no 'since'.", "Remove it, or write 'availability: closed' or 'availability: moved'.");
        map.Close();
        if (address is null) return null;
        if (!MetaForm.AllowedHosts.Contains(address.Host, StringComparer.Ordinal))
        {
            var hosts = string.Join(", ", MetaForm.AllowedHosts.Order(StringComparer.Ordinal));
            map.Reject(
                "address",
                Rule.FormHost,
                $"The host '{address.Host}' is not one of Meta's form hosts.",
                $"Use a form on {hosts}. A new host needs a code change.");
        }

        return source is null ? null : new MetaForm(id, address, status, source, opened, availability, since, map.Location);
    }
}
