package io.foyer.search.query;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Search, open to everybody. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

    private static final Set<String> OF_SEARCH =
            Set.of(
                    "q",
                    "type",
                    "city",
                    "near",
                    "radiusKm",
                    "from",
                    "to",
                    "priceMin",
                    "priceMax",
                    "available",
                    "sort",
                    "page",
                    "size",
                    "cursor");

    private final ReadySearch search;
    private final CriteriaReader criteria;

    SearchController(ReadySearch search, CriteriaReader criteria) {
        this.search = search;
        this.criteria = criteria;
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SearchPage.class)))
    ResponseEntity<byte[]> search(
            @ParameterObject SearchParameters parameters,
            HttpServletRequest request,
            NativeWebRequest conditions) {
        refuseUnknown(request, OF_SEARCH);
        return search.answer(criteria.read(parameters), conditions);
    }

    /** A filter that is misspelt would otherwise be left out without a word. */
    private static void refuseUnknown(HttpServletRequest request, Set<String> known) {
        var reader = new ParameterReader(0);
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!known.contains(name)) {
                                reader.reject(name, "is not a parameter of this call");
                            } else if (values.length > 1) {
                                reader.reject(name, "is given more than once");
                            }
                        });
        reader.refuseFaults();
    }
}
